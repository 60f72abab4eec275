package id.jejak.shape;

import id.jejak.access.Access;
import id.jejak.region.RegionCode;
import id.jejak.shape.ImportResult.Tally;
import id.jejak.shape.PointLines.Line;
import id.jejak.shape.ShapeStore.Place;
import id.jejak.shape.ShapeStore.Point;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes points out of a CSV file, some at a time.
@Component
class Coordinates {
  private static final int BATCH = 1_000;
  // A landing stage lies in the sea before its village; half a degree lies on another island.
  private static final double NEAR_ITSELF = 0.05;
  private static final double NEAR_PARENT = 0.25;
  private final ShapeStore store;
  private final Access access;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  Coordinates(
      ShapeStore store, Access access, TransactionTemplate transaction, InstantSource clock) {
    this.store = store;
    this.access = access;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// 422 when the file has not the columns of points.
  ImportResult read(InputStream file) {
    var tally = new Tally();
    try (var lines = new PointLines(file)) {
      var batch = new ArrayList<Line>();
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        batch.add(line.get());
        if (batch.size() == BATCH) {
          keep(batch, tally);
          batch.clear();
        }
      }
      keep(batch, tally);
    }
    return tally.result();
  }

  private void keep(List<Line> batch, Tally tally) {
    var codes = batch.stream().map(line -> CodeText.read(line.code())).flatMap(Optional::stream);
    var places = store.findPlaces(codes.toList());
    var points = new ArrayList<Point>();
    for (var line : batch) {
      var complaint = complaint(line, places);
      if (complaint == null) {
        var place = places.get(CodeText.read(line.code()).orElseThrow());
        points.add(new Point(place.id(), line.latitude(), line.longitude()));
      } else {
        tally.bad(line.number(), line.code(), complaint);
      }
    }
    if (!points.isEmpty()) {
      transaction.executeWithoutResult(status -> store.keepPoints(points, clock.instant()));
      tally.taken(points.size());
    }
  }

  private @Nullable String complaint(Line line, Map<RegionCode, Place> places) {
    var code = CodeText.read(line.code());
    if (code.isEmpty()) {
      return "Kode wilayahnya tidak ada atau tidak terbaca.";
    }
    var place = places.get(code.get());
    if (place == null || !access.top().covers(place.code())) {
      return "Wilayah ini tidak ada di sini.";
    }
    if (Double.isNaN(line.latitude()) || Double.isNaN(line.longitude())) {
      return "Lintang atau bujurnya tidak terbaca.";
    }
    var outside = Bounds.complaint(line.latitude(), line.longitude());
    if (outside != null) {
      return outside;
    }
    if (place.box() != null) {
      return place.box().isNear(line.latitude(), line.longitude(), NEAR_ITSELF)
          ? null
          : "Titik ini jauh dari batas wilayahnya.";
    }
    return place.parentBox() == null
            || place.parentBox().isNear(line.latitude(), line.longitude(), NEAR_PARENT)
        ? null
        : "Titik ini jauh dari " + place.parentName() + ".";
  }
}
