package id.jejak.shape;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The regions one tier below another on a map, as GeoJSON; one without an outline has no geometry,
/// one without a point no latitude and longitude.
record ShapePage(String type, List<Item> features) {
  record Item(String type, Properties properties, @JsonInclude @Nullable Geometry geometry) {}

  record Properties(
      String code,
      String name,
      String kind,
      @Nullable Double latitude,
      @Nullable Double longitude) {}

  /// Polygons of rings of positions: longitude, latitude.
  record Geometry(String type, List<List<List<List<Double>>>> coordinates) {}
}
