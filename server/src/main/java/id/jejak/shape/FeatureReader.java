package id.jejak.shape;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.json.JsonMapper;

/// Reads a GeoJSON FeatureCollection feature by feature: memory holds one of them, however long the
/// file is.
final class FeatureReader implements AutoCloseable {
  private static final Set<String> CODE_NAMES =
      Set.of("code", "kode", "kode_wilayah", "kode_kemendagri", "region_code");
  private static final int MOST_POSITIONS = 500_000;
  private static final int DEEPEST = 4;
  private final JsonParser parser;
  private long number;
  private int positions;

  FeatureReader(JsonMapper json, InputStream file) {
    this.parser = json.createParser(file);
    try {
      seekFeatures();
    } catch (StreamReadException unreadable) {
      throw new Unreadable();
    }
  }

  /// The file is no GeoJSON, or breaks off.
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  Optional<Feature> next() {
    try {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        if (parser.currentToken() != JsonToken.END_ARRAY) {
          throw new Unreadable();
        }
        return Optional.empty();
      }
      return Optional.of(read());
    } catch (StreamReadException unreadable) {
      throw new Unreadable();
    }
  }

  @Override
  public void close() {
    parser.close();
  }

  private void seekFeatures() {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new Unreadable();
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = parser.currentName();
      var value = parser.nextToken();
      if (name.equals("features") && value == JsonToken.START_ARRAY) {
        return;
      }
      parser.skipChildren();
    }
    throw new Unreadable();
  }

  private Feature read() {
    number++;
    positions = 0;
    @Nullable String code = null;
    var geometry = new Geometry(List.of(), "Wilayah ini tanpa batas di dalam berkas.");
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = parser.currentName();
      parser.nextToken();
      if (name.equals("properties") && parser.currentToken() == JsonToken.START_OBJECT) {
        code = code();
      } else if (name.equals("geometry") && parser.currentToken() == JsonToken.START_OBJECT) {
        geometry = geometry();
      } else {
        parser.skipChildren();
      }
    }
    return new Feature(number, code, geometry.polygons(), geometry.complaint());
  }

  private @Nullable String code() {
    @Nullable String code = null;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = parser.currentName().toLowerCase(java.util.Locale.ROOT);
      var value = parser.nextToken();
      if (CODE_NAMES.contains(name) && value.isScalarValue()) {
        code = parser.getString();
      } else {
        parser.skipChildren();
      }
    }
    return code;
  }

  private record Geometry(List<List<List<double[]>>> polygons, @Nullable String complaint) {}

  private Geometry geometry() {
    @Nullable String type = null;
    @Nullable Object coordinates = null;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = parser.currentName();
      var value = parser.nextToken();
      if (name.equals("type") && value == JsonToken.VALUE_STRING) {
        type = parser.getString();
      } else if (name.equals("coordinates") && value == JsonToken.START_ARRAY) {
        coordinates = array(1);
      } else {
        parser.skipChildren();
      }
    }
    return geometry(type, coordinates);
  }

  private Geometry geometry(@Nullable String type, @Nullable Object coordinates) {
    if (positions > MOST_POSITIONS) {
      return new Geometry(List.of(), "Batasnya terlalu rinci: lebih dari 500.000 titik.");
    }
    if (!"Polygon".equals(type) && !"MultiPolygon".equals(type)) {
      return new Geometry(List.of(), "Batas harus berupa bidang (Polygon atau MultiPolygon).");
    }
    var wrapped =
        type.equals("Polygon") && coordinates != null ? List.of(coordinates) : coordinates;
    var polygons = polygons(wrapped);
    return polygons == null || polygons.isEmpty()
        ? new Geometry(List.of(), "Titik-titik batasnya tidak terbaca.")
        : new Geometry(polygons, null);
  }

  // A position becomes double[], everything around it lists; anything else is no coordinate.
  private @Nullable Object array(int depth) {
    var list = new ArrayList<>();
    var numbers = new double[3];
    var count = 0;
    var sound = true;
    for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
      if (token == null) {
        throw new Unreadable();
      }
      if (token == JsonToken.START_ARRAY && depth < DEEPEST) {
        var inner = array(depth + 1);
        if (inner == null) {
          sound = false;
        } else if (positions <= MOST_POSITIONS) {
          list.add(inner);
        }
      } else if (token.isNumeric() && count < numbers.length) {
        numbers[count++] = parser.getDoubleValue();
      } else {
        parser.skipChildren();
        sound = false;
      }
    }
    if (!sound || (count > 0 && (!list.isEmpty() || count < 2))) {
      return null;
    }
    if (count > 0) {
      positions++;
      return new double[] {numbers[0], numbers[1]};
    }
    return list;
  }

  private static @Nullable List<List<List<double[]>>> polygons(@Nullable Object coordinates) {
    if (!(coordinates instanceof List<?> all)) {
      return null;
    }
    var polygons = new ArrayList<List<List<double[]>>>();
    for (var polygon : all) {
      if (!(polygon instanceof List<?> rings) || rings.isEmpty()) {
        return null;
      }
      var shape = new ArrayList<List<double[]>>();
      for (var ring : rings) {
        if (!(ring instanceof List<?> places)) {
          return null;
        }
        var line = new ArrayList<double[]>();
        for (var place : places) {
          if (!(place instanceof double[] position)) {
            return null;
          }
          line.add(position);
        }
        shape.add(line);
      }
      polygons.add(shape);
    }
    return polygons;
  }
}
