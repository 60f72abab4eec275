package id.jejak.slip;

import id.jejak.access.CurrentUser;
import id.jejak.region.RegionTree;
import id.jejak.shared.PublicAddress;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/slip-prints")
class SlipPrintsController {
  private final SlipPrints prints;
  private final RegionTree tree;

  SlipPrintsController(SlipPrints prints, RegionTree tree) {
    this.prints = prints;
    this.tree = tree;
  }

  record SlipPrintList(List<SlipPrint> items) {}

  @GetMapping
  SlipPrintList list(CurrentUser user) {
    return new SlipPrintList(prints.list(user));
  }

  @GetMapping("/count")
  SlipPrints.SlipCount count(
      CurrentUser user,
      @RequestParam String regionCode,
      @RequestParam(defaultValue = "false") boolean teamOnly) {
    return prints.count(user, new SlipPrintForm(regionCode, teamOnly, null).checked(tree));
  }

  @PutMapping("/{id}")
  SlipPrint order(
      CurrentUser user,
      @PathVariable UUID id,
      @RequestBody SlipPrintForm form,
      @Parameter(hidden = true) PublicAddress address) {
    return prints.order(user, id, form.checked(tree), address);
  }

  @GetMapping("/{id}")
  SlipPrint get(CurrentUser user, @PathVariable UUID id) {
    return prints.get(user, id);
  }

  @GetMapping("/{id}/slip.pdf")
  ResponseEntity<byte[]> pdf(@Parameter(hidden = true) CurrentUser user, @PathVariable UUID id) {
    var name = ContentDisposition.attachment().filename("Slip masuk.pdf").build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .cacheControl(CacheControl.noStore())
        .body(prints.getPdf(user, id));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(CurrentUser user, @PathVariable UUID id) {
    prints.delete(user, id);
  }
}
