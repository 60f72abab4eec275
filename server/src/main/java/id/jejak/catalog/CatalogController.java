package id.jejak.catalog;

import id.jejak.shared.OpenToAll;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CatalogController {
  private final Catalog catalog;

  CatalogController(Catalog catalog) {
    this.catalog = catalog;
  }

  @GetMapping("/api/catalog")
  @OpenToAll("the vocabulary is public")
  ResponseEntity<CatalogView> catalog() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache())
        .eTag(catalog.view().version())
        .body(catalog.view());
  }
}
