package id.jejak.region;

import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/regions")
@OpenToAll("codes and names are public")
class RegionsController {
  private final Regions regions;

  RegionsController(Regions regions) {
    this.regions = regions;
  }

  record RegionList(List<Region> items) {}

  @GetMapping
  RegionList list(
      @RequestParam(defaultValue = "") String parent,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String near) {
    if (!parent.isEmpty()) {
      return new RegionList(regions.children(RegionCode.valueOf(parent)));
    }
    if (q.isBlank()) {
      throw Problem.invalid("q", "Tulis nama wilayah, atau sebut kode induknya.");
    }
    return new RegionList(regions.search(q, near));
  }

  @GetMapping("/{code}")
  Region get(@PathVariable String code) {
    return regions.getByAnyCode(RegionCode.valueOf(code));
  }
}
