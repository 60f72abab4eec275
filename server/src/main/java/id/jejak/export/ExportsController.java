package id.jejak.export;

import id.jejak.access.CurrentUser;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.Resource;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/exports")
class ExportsController {
  private final Exports exports;

  ExportsController(Exports exports) {
    this.exports = exports;
  }

  record ExportList(List<Export> items) {}

  @GetMapping
  ExportList list(CurrentUser user) {
    return new ExportList(exports.list(user));
  }

  @PutMapping("/{id}")
  Export order(CurrentUser user, @PathVariable UUID id, @RequestBody ExportForm form) {
    return exports.order(user, id, form.checked());
  }

  @GetMapping("/{id}")
  Export get(CurrentUser user, @PathVariable UUID id) {
    return exports.get(user, id);
  }

  @GetMapping("/{id}/berkas")
  ResponseEntity<Resource> file(@Parameter(hidden = true) CurrentUser user, @PathVariable UUID id) {
    var file = exports.file(user, id);
    var name = ContentDisposition.attachment().filename(file.export().fileName()).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.export().format().type()))
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .eTag(id.toString())
        .cacheControl(CacheControl.noStore())
        .body(file);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(CurrentUser user, @PathVariable UUID id) {
    exports.delete(user, id);
  }
}
