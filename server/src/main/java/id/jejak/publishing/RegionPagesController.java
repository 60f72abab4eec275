package id.jejak.publishing;

import id.jejak.region.RegionCode;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import id.jejak.shared.PublicAddress;
import id.jejak.shared.Templates;
import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@OpenToAll("public pages")
class RegionPagesController {
  private final RegionPages pages;
  private final FrontPages fronts;
  private final Templates templates;

  RegionPagesController(RegionPages pages, FrontPages fronts, Templates templates) {
    this.pages = pages;
    this.fronts = fronts;
    this.templates = templates;
  }

  @GetMapping("/")
  ResponseEntity<String> front(PublicAddress address) {
    return Html.page(templates.render("publishing/front.jte", fronts.front(address)));
  }

  @GetMapping("/wilayah/{code}")
  ResponseEntity<String> region(
      @PathVariable String code, @RequestParam @Nullable Integer tahun, PublicAddress address) {
    var page = pages.region(RegionCode.valueOf(code), year(tahun), address);
    return Html.page(templates.render("publishing/region.jte", page));
  }

  @GetMapping("/wilayah/{code}/kegiatan")
  ResponseEntity<String> list(
      @PathVariable String code, @RequestParam @Nullable String sesudah, PublicAddress address) {
    var page = pages.list(RegionCode.valueOf(code), sesudah, address);
    return Html.page(templates.render("publishing/activities.jte", page));
  }

  @GetMapping("/cari")
  ResponseEntity<String> search(@RequestParam(defaultValue = "") String q, PublicAddress address) {
    return Html.page(templates.render("publishing/search.jte", fronts.search(q, address)));
  }

  private static @Nullable Year year(@Nullable Integer tahun) {
    if (tahun == null) {
      return null;
    }
    if (tahun < 2020 || tahun > 2100) {
      throw Problem.notFound();
    }
    return Year.of(tahun);
  }
}
