package id.jejak.shape;

import id.jejak.access.CurrentUser;
import id.jejak.region.RegionCode;
import id.jejak.shared.OpenToAll;
import java.io.InputStream;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

@RestController
@RequestMapping("/api/regions")
class ShapesController {
  private final Shapes shapes;
  private final ShapeImports imports;

  ShapesController(Shapes shapes, ShapeImports imports) {
    this.shapes = shapes;
    this.imports = imports;
  }

  @GetMapping("/{code}/shapes")
  @OpenToAll("outlines of regions are public")
  ResponseEntity<ShapePage> list(@PathVariable String code, WebRequest request) {
    var region = RegionCode.valueOf(code);
    if (request.checkNotModified(shapes.mark(region))) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED).build();
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .body(shapes.list(region));
  }

  @PostMapping(path = "/imports/boundaries", consumes = "application/geo+json")
  ImportResult importBoundaries(CurrentUser user, InputStream body) {
    return imports.importBoundaries(user, body);
  }

  @PostMapping(path = "/imports/coordinates", consumes = "text/csv")
  ImportResult importCoordinates(CurrentUser user, InputStream body) {
    return imports.importCoordinates(user, body);
  }
}
