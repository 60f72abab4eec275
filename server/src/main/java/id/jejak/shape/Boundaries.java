package id.jejak.shape;

import id.jejak.access.Access;
import id.jejak.region.RegionCode;
import id.jejak.shape.ImportResult.Tally;
import id.jejak.shape.ShapeStore.Place;
import id.jejak.shared.Problem;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Takes outlines out of a GeoJSON file, some at a time.
@Component
class Boundaries {
  private static final int BATCH = 50;
  private final ShapeStore store;
  private final Access access;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final InstantSource clock;

  Boundaries(
      ShapeStore store,
      Access access,
      TransactionTemplate transaction,
      JsonMapper json,
      InstantSource clock) {
    this.store = store;
    this.access = access;
    this.transaction = transaction;
    this.json = json;
    this.clock = clock;
  }

  /// 422 when the file is no GeoJSON; what came before the damage is kept.
  ImportResult read(InputStream file) {
    var tally = new Tally();
    try (var reader = new FeatureReader(json, file)) {
      var batch = new ArrayList<Feature>();
      for (var feature = reader.next(); feature.isPresent(); feature = reader.next()) {
        batch.add(feature.get());
        if (batch.size() == BATCH) {
          keep(batch, tally);
          batch.clear();
        }
      }
      keep(batch, tally);
    } catch (FeatureReader.Unreadable unreadable) {
      throw Problem.invalid(
          "file", "Berkas ini bukan GeoJSON yang utuh. Yang terbaca sebelumnya sudah disimpan.");
    }
    return tally.result();
  }

  private void keep(List<Feature> batch, Tally tally) {
    var codes =
        batch.stream().map(feature -> CodeText.read(feature.code())).flatMap(Optional::stream);
    var places = store.findPlaces(codes.toList());
    var parents =
        store.findOutlines(
            places.values().stream().map(Place::parentId).filter(Objects::nonNull).toList());
    transaction.executeWithoutResult(
        status -> batch.forEach(feature -> keep(feature, places, parents, tally)));
  }

  private void keep(
      Feature feature, Map<RegionCode, Place> places, Map<Integer, Geometry> parents, Tally tally) {
    var code = CodeText.read(feature.code());
    var place = code.map(places::get).orElse(null);
    if (code.isEmpty()) {
      tally.bad(feature.number(), feature.code(), "Kode wilayahnya tidak ada atau tidak terbaca.");
      return;
    }
    if (place == null || !access.top().covers(place.code())) {
      tally.bad(feature.number(), feature.code(), "Wilayah ini tidak ada di sini.");
      return;
    }
    var built = Outlines.build(feature);
    var outline = built.outline();
    var complaint = built.complaint();
    var parent = place.parentId() == null ? null : parents.get(place.parentId());
    if (outline != null && parent != null) {
      complaint =
          Outlines.complaintOutside(outline, parent, Objects.requireNonNull(place.parentName()));
    }
    if (outline == null || complaint != null) {
      tally.bad(feature.number(), place.code().value(), Objects.requireNonNull(complaint));
      return;
    }
    var display = Outlines.geoJson(Outlines.simplified(outline, place.tier()));
    store.keepShape(place.id(), outline, display, clock.instant());
    tally.taken(1);
  }
}
