package id.jejak.shape;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One feature of a GeoJSON file as it stands there: rings of positions (longitude, latitude), by
/// polygon. `complaint` says what could not be read.
record Feature(
    long number,
    @Nullable String code,
    List<List<List<double[]>>> polygons,
    @Nullable String complaint) {}
