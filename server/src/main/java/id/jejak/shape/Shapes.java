package id.jejak.shape;

import id.jejak.region.RegionCode;
import id.jejak.region.Regions;
import id.jejak.shared.OpenToAll;
import org.springframework.stereotype.Component;

/// What a map shows of the regions below another.
@Component
@OpenToAll("outlines of regions are public")
class Shapes {
  private final ShapeStore store;
  private final Regions regions;

  Shapes(ShapeStore store, Regions regions) {
    this.store = store;
    this.regions = regions;
  }

  /// Another one as soon as anything of the answer is another; 404 for an unknown region.
  String mark(RegionCode code) {
    return store.mark(regions.getByAnyCode(code).code());
  }

  ShapePage list(RegionCode code) {
    return store.list(regions.getByAnyCode(code).code());
  }
}
