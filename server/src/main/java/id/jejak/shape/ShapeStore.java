package id.jejak.shape;

import id.jejak.region.RegionCode;
import id.jejak.region.Tier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class ShapeStore {
  private static final String FIND_PLACES =
      """
      select r.id, r.code, r.tier, r.parent_id, named_region(p.kind, p.name) as parent_name,
        s.west, s.south, s.east, s.north, q.west as parent_west, q.south as parent_south, q.east as parent_east,
        q.north as parent_north
      from region r
      left join region p on p.id = r.parent_id
      left join region_shape s on s.region_id = r.id
      left join region_shape q on q.region_id = r.parent_id
      where r.code = any(:codes) and r.valid_to is null\
      """;
  private static final String FIND_OUTLINES =
      "select region_id, outline from region_shape where region_id = any(:ids::int[])";
  private static final String KEEP_SHAPE =
      """
      insert into region_shape (region_id, outline, display, west, south, east, north, changed_at)
      values (:region, :outline, :display::jsonb, :west, :south, :east, :north, :now)
      on conflict (region_id) do update set outline = excluded.outline, display = excluded.display,
        west = excluded.west, south = excluded.south, east = excluded.east, north = excluded.north,
        changed_at = excluded.changed_at\
      """;
  private static final String KEEP_POINTS =
      """
      insert into region_point (region_id, latitude, longitude, changed_at)
      select distinct on (region_id) region_id, latitude, longitude, :now
      from unnest(:regions::int[], :latitudes::float8[], :longitudes::float8[]) with ordinality
        as p (region_id, latitude, longitude, n)
      order by region_id, n desc
      on conflict (region_id) do update set latitude = excluded.latitude, longitude = excluded.longitude,
        changed_at = excluded.changed_at\
      """;
  // Names and codes are part of the answer, so they are part of its mark.
  private static final String MARK =
      """
      select md5(coalesce(string_agg(concat_ws('/', r.code, r.name, s.changed_at, p.changed_at), ',' order by r.code), ''))
      from region r
      left join region_shape s on s.region_id = r.id
      left join region_point p on p.region_id = r.id
      where r.valid_to is null
        and r.parent_id = (select id from region where code = :code and valid_to is null)\
      """;
  private static final String LIST =
      """
      select jsonb_build_object('type', 'FeatureCollection', 'features', coalesce(jsonb_agg(jsonb_build_object(
        'type', 'Feature', 'geometry', s.display, 'properties', jsonb_build_object('code', r.code, 'name', r.name,
          'kind', r.kind, 'latitude', p.latitude, 'longitude', p.longitude)) order by r.code), '[]'))
      from region r
      left join region_shape s on s.region_id = r.id
      left join region_point p on p.region_id = r.id
      where r.valid_to is null and (s.region_id is not null or p.region_id is not null)
        and r.parent_id = (select id from region where code = :code and valid_to is null)\
      """;

  private final JdbcClient db;
  private final JsonMapper json;

  ShapeStore(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  record Box(double west, double south, double east, double north) {
    boolean isNear(double latitude, double longitude, double degrees) {
      return longitude >= west - degrees
          && longitude <= east + degrees
          && latitude >= south - degrees
          && latitude <= north + degrees;
    }
  }

  /// A region of a file as the tree knows it, with the boxes of its outline and that above it.
  record Place(
      int id,
      RegionCode code,
      Tier tier,
      @Nullable Integer parentId,
      @Nullable String parentName,
      @Nullable Box box,
      @Nullable Box parentBox) {}

  record Point(int region, double latitude, double longitude) {}

  Map<RegionCode, Place> findPlaces(Collection<RegionCode> codes) {
    var found = new HashMap<RegionCode, Place>();
    db.sql(FIND_PLACES)
        .param("codes", codes.stream().map(RegionCode::value).distinct().toArray(String[]::new))
        .query(row -> {
          var place = place(row);
          found.put(place.code(), place);
        });
    return found;
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(
        row.getInt("id"),
        RegionCode.valueOf(row.getString("code")),
        Tier.valueOf(row.getString("tier")),
        row.getObject("parent_id", Integer.class),
        row.getString("parent_name"),
        box(row, ""),
        box(row, "parent_"));
  }

  private static @Nullable Box box(ResultSet row, String prefix) throws SQLException {
    return row.getObject(prefix + "west", Double.class) == null
        ? null
        : new Box(
            row.getDouble(prefix + "west"),
            row.getDouble(prefix + "south"),
            row.getDouble(prefix + "east"),
            row.getDouble(prefix + "north"));
  }

  Map<Integer, Geometry> findOutlines(Collection<Integer> regions) {
    var found = new HashMap<Integer, Geometry>();
    db.sql(FIND_OUTLINES)
        .param("ids", regions.stream().distinct().toArray(Integer[]::new))
        .query(row -> {
          found.put(row.getInt("region_id"), read(row.getBytes("outline")));
        });
    return found;
  }

  private static Geometry read(byte[] bytes) {
    try {
      return new WKBReader().read(bytes);
    } catch (ParseException damaged) {
      throw new IllegalStateException("a stored outline cannot be read", damaged);
    }
  }

  void keepShape(int region, Geometry outline, String display, Instant now) {
    var box = outline.getEnvelopeInternal();
    db.sql(KEEP_SHAPE)
        .param("region", region)
        .param("outline", new WKBWriter().write(outline))
        .param("display", display)
        .param("west", box.getMinX())
        .param("south", box.getMinY())
        .param("east", box.getMaxX())
        .param("north", box.getMaxY())
        .param("now", now)
        .update();
  }

  void keepPoints(List<Point> points, Instant now) {
    db.sql(KEEP_POINTS)
        .param("regions", points.stream().map(Point::region).toArray(Integer[]::new))
        .param("latitudes", points.stream().map(Point::latitude).toArray(Double[]::new))
        .param("longitudes", points.stream().map(Point::longitude).toArray(Double[]::new))
        .param("now", now)
        .update();
  }

  String mark(RegionCode code) {
    return db.sql(MARK).param("code", code.value()).query(String.class).single();
  }

  ShapePage list(RegionCode code) {
    var text = db.sql(LIST).param("code", code.value()).query(String.class).single();
    return json.readValue(text, ShapePage.class);
  }
}
