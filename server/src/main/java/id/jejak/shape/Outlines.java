package id.jejak.shape;

import id.jejak.region.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/// Builds outlines of what was read, complains of what is none, and draws them as small as a map of
/// their tier needs.
final class Outlines {
  /// How far, in degrees, a region may reach over the line of the one above: sources differ.
  static final double TOLERANCE = 0.02;

  private static final double MOST_OUTSIDE = 0.05;
  private static final double SMALLEST = 1e-9;
  private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 4326);

  private Outlines() {}

  /// An outline, or the complaint about it.
  record Built(@Nullable MultiPolygon outline, @Nullable String complaint) {}

  static Built build(Feature feature) {
    if (feature.complaint() != null) {
      return new Built(null, feature.complaint());
    }
    var polygons = new ArrayList<Polygon>();
    for (var rings : feature.polygons()) {
      var lines = new ArrayList<LinearRing>();
      for (var ring : rings) {
        var complaint = complaint(ring);
        if (complaint != null) {
          return new Built(null, complaint);
        }
        lines.add(ring(ring, lines.isEmpty()));
      }
      polygons.add(
          FACTORY.createPolygon(
              lines.getFirst(), lines.subList(1, lines.size()).toArray(LinearRing[]::new)));
    }
    var outline = FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    var error = new IsValidOp(outline).getValidationError();
    if (error != null) {
      return new Built(null, words(error));
    }
    return outline.getArea() < SMALLEST
        ? new Built(null, "Bidangnya kosong.")
        : new Built(outline, null);
  }

  /// Where it lies outside of the region above, if that is more than sources differ.
  static @Nullable String complaintOutside(Geometry outline, Geometry parent, String parentName) {
    var around = parent.buffer(TOLERANCE);
    if (around.covers(outline)) {
      return null;
    }
    var outside = outline.difference(around).getArea() / outline.getArea();
    return outside <= MOST_OUTSIDE
        ? null
        : "Sekitar %.0f%% bidangnya di luar batas %s."
            .formatted(Math.max(1, outside * 100), parentName);
  }

  /// Right for a map that shows all regions of one above; small islands stay.
  static Geometry simplified(Geometry outline, Tier tier) {
    return TopologyPreservingSimplifier.simplify(outline, detail(tier));
  }

  /// GeoJSON with four decimals: eleven metres.
  static String geoJson(Geometry outline) {
    var text = new StringBuilder("{\"type\":\"MultiPolygon\",\"coordinates\":[");
    for (var n = 0; n < outline.getNumGeometries(); n++) {
      var polygon = (Polygon) outline.getGeometryN(n);
      text.append(n == 0 ? "[" : ",[");
      append(text, polygon.getExteriorRing());
      for (var hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
        text.append(',');
        append(text, polygon.getInteriorRingN(hole));
      }
      text.append(']');
    }
    return text.append("]}").toString();
  }

  private static void append(StringBuilder text, LinearRing ring) {
    text.append('[');
    for (var at = 0; at < ring.getNumPoints(); at++) {
      var place = ring.getCoordinateN(at);
      text.append(at == 0 ? "[" : ",[");
      text.append(rounded(place.x)).append(',').append(rounded(place.y)).append(']');
    }
    text.append(']');
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * 10_000) / 10_000.0;
  }

  private static double detail(Tier tier) {
    return switch (tier) {
      case NATION, PROVINCE -> 0.01;
      case REGENCY -> 0.005;
      case DISTRICT -> 0.002;
      case VILLAGE -> 0.0005;
    };
  }

  private static @Nullable String complaint(List<double[]> ring) {
    for (var place : ring) {
      var complaint = Bounds.complaint(place[1], place[0]);
      if (complaint != null) {
        return complaint;
      }
    }
    var first = ring.isEmpty() ? new double[2] : ring.getFirst();
    var last = ring.isEmpty() ? new double[2] : ring.getLast();
    if (first[0] != last[0] || first[1] != last[1]) {
      return "Garis batasnya tidak tertutup: titik terakhir harus sama dengan titik pertama.";
    }
    return ring.size() < 4 ? "Garis batasnya kurang dari empat titik." : null;
  }

  // The outer line runs against the clock, the lines of holes with it; files that do it the other
  // way round are put right.
  private static LinearRing ring(List<double[]> ring, boolean outer) {
    var line = new Coordinate[ring.size()];
    for (var at = 0; at < line.length; at++) {
      line[at] = new Coordinate(ring.get(at)[0], ring.get(at)[1]);
    }
    var whole = FACTORY.createLinearRing(line);
    return Orientation.isCCW(line) == outer ? whole : whole.reverse();
  }

  private static String words(TopologyValidationError error) {
    var place =
        String.format(
            Locale.ROOT,
            "lintang %.4f, bujur %.4f",
            error.getCoordinate().y,
            error.getCoordinate().x);
    return switch (error.getErrorType()) {
      case TopologyValidationError.SELF_INTERSECTION,
          TopologyValidationError.RING_SELF_INTERSECTION ->
          "Garis batasnya memotong dirinya sendiri di dekat " + place + ".";
      case TopologyValidationError.HOLE_OUTSIDE_SHELL ->
          "Ada lubang di luar bidangnya di dekat " + place + ".";
      default -> "Bagian-bagiannya saling menutupi di dekat " + place + ".";
    };
  }
}
