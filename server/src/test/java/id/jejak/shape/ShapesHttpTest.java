package id.jejak.shape;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Answer;
import id.jejak.Client;
import id.jejak.HttpTest;
import id.jejak.access.Role;
import id.jejak.serving.MapCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Outlines and points of Kecamatan Kayoa and its neighbours, on both sides of the equator.
class ShapesHttpTest extends HttpTest {
  private static final String DISTRICT = "82.04.02";
  private static final String ONE = "82.04.02.2004";
  private static final String TWO = "82.04.02.2005";
  // Against the clock, across the equator.
  private static final String AROUND =
      "[[127.0,-0.2],[127.4,-0.2],[127.4,0.2],[127.0,0.2],[127.0,-0.2]]";
  @Autowired private MapCommand command;
  @TempDir private Path folder;

  @Test
  void a_kecamatan_across_the_equator_and_its_islands_are_shown_small() {
    var island =
        "[[127.5,0.1],[127.5,0.15],[127.45,0.15],[127.45,0.1],[127.5,0.1]]"; // with the clock
    var result = boundaries(multi(DISTRICT, AROUND, island)).expect(200).json();
    assertThat(result.get("taken").longValue()).isEqualTo(1);
    assertThat(result.get("bad").longValue()).isZero();

    var shapes = visitor().get("/api/regions/82.04/shapes").expect(200);
    var feature = featureOf(shapes.json(), DISTRICT);
    assertThat(feature.at("/properties/kind").stringValue()).isEqualTo("KECAMATAN");
    assertThat(feature.at("/geometry/coordinates")).hasSize(2);
    for (var polygon : feature.at("/geometry/coordinates")) {
      assertThat(isAgainstTheClock(polygon.get(0))).isTrue();
    }
    var mark = shapes.header("ETag");
    assertThat(mark).isNotBlank();
    assertThat(shapes.header("Cache-Control")).contains("max-age");
    var again = visitor().sendRaw("GET", "/api/regions/82.04/shapes", "", "If-None-Match", mark);
    again.expect(304);
    assertThat(again.bytes()).isEmpty();
    boundaries(multi(DISTRICT, AROUND)).expect(200);
    var changed =
        visitor()
            .sendRaw("GET", "/api/regions/82.04/shapes", "", "If-None-Match", mark)
            .expect(200);
    assertThat(featureOf(changed.json(), DISTRICT).at("/geometry/coordinates")).hasSize(1);
    visitor().get("/api/regions/82.04.99/shapes").expect(404);
  }

  @Test
  void each_bad_feature_is_named_with_its_reason_and_the_good_ones_are_taken() {
    boundaries(polygon(DISTRICT, AROUND)).expect(200);
    var result =
        boundaries(
                polygon(ONE, square(127.1, -0.05, 0.1)),
                polygon(TWO, "[[127.1,0.1],[127.2,0.1],[127.2,0.15],[127.1,0.15]]"),
                polygon(TWO, "[[127.1,0.1],[127.2,0.2],[127.2,0.1],[127.1,0.2],[127.1,0.1]]"),
                polygon(TWO, "[[0.1,127.1],[0.1,127.2],[0.2,127.2],[0.2,127.1],[0.1,127.1]]"),
                polygon(TWO, square(128.1, 0.1, 0.1)),
                polygon(TWO, "[[127.1,0.1],[127.1,0.1]]"),
                polygon("82.04.02.2999", square(127.1, 0.1, 0.1)),
                polygon("82.05.01", square(127.1, 0.1, 0.1)),
                feature("\"nama\":\"tanpa kode\"", "Polygon", "[" + square(127.1, 0.1, 0.1) + "]"),
                feature("\"code\":\"" + TWO + "\"", "Point", "[127.1,0.1]"),
                feature("\"code\":\"" + TWO + "\"", "Polygon", "[[[\"x\",1]]]"),
                "{\"type\":\"Feature\",\"properties\":{\"code\":\""
                    + TWO
                    + "\"},\"geometry\":null}",
                polygon("8204022005", square(127.25, 0.02, 0.1)))
            .expect(200)
            .json();
    assertThat(result.get("taken").longValue()).isEqualTo(2);
    var rows = result.get("rows");
    assertThat(rows).hasSize(11);
    assertThat(reason(rows, 2)).contains("tidak tertutup");
    assertThat(reason(rows, 3)).contains("memotong dirinya sendiri").contains("0.15");
    assertThat(reason(rows, 4)).contains("tertukar");
    assertThat(reason(rows, 5)).contains("100%").contains("Kayoa");
    assertThat(reason(rows, 6)).contains("empat titik");
    assertThat(reason(rows, 7)).contains("tidak ada di sini");
    assertThat(reason(rows, 8)).contains("tidak ada di sini");
    assertThat(reason(rows, 9)).contains("Kode wilayahnya");
    assertThat(reason(rows, 10)).contains("bidang");
    assertThat(reason(rows, 11)).contains("tidak terbaca");
    assertThat(reason(rows, 12)).contains("tanpa batas");
    var shapes = visitor().get("/api/regions/" + DISTRICT + "/shapes").expect(200).json();
    assertThat(featureOf(shapes, TWO).get("geometry").isNull()).isFalse();
  }

  @Test
  void points_near_their_island_are_taken_and_those_far_away_named() {
    boundaries(polygon(DISTRICT, AROUND), polygon(ONE, square(127.1, -0.05, 0.1))).expect(200);
    var csv =
        """
        kode;nama;lintang;bujur
        82.04.02.2004;"Desa; di sini";-0,06;127,12
        82.04.02.2004;jauh;0,19;127,39
        82.04.02.2006;sebelah;0,1;127,3
        82.04.02.2006;seberang;-3,1;127,3
        82.04.02.2016;tertukar;127,3;0,1
        82.04.02.2016;kosong;;127,3
        82.05.01.2001;lain;0,1;127,3
        apa;lain;0,1;127,3
        """;
    var result = coordinates(csv).expect(200).json();
    assertThat(result.get("taken").longValue()).isEqualTo(2);
    var rows = result.get("rows");
    assertThat(reason(rows, 2)).contains("jauh dari batas");
    assertThat(reason(rows, 4)).contains("jauh dari Kec.");
    assertThat(reason(rows, 5)).contains("tertukar");
    assertThat(reason(rows, 6)).contains("tidak terbaca");
    assertThat(reason(rows, 7)).contains("tidak ada di sini");
    assertThat(reason(rows, 8)).contains("Kode wilayahnya");
    var shapes = visitor().get("/api/regions/" + DISTRICT + "/shapes").expect(200).json();
    assertThat(featureOf(shapes, ONE).at("/properties/latitude").doubleValue()).isEqualTo(-0.06);
    assertThat(featureOf(shapes, "82.04.02.2006").get("geometry").isNull()).isTrue();
    coordinates("code,latitude,longitude\n82.04.02.2006,0.11,127.31\n").expect(200);
    coordinates("satu,dua\n1,2\n").expect(422, "INVALID");
    coordinates("").expect(422, "INVALID");
    assertThat(
            featureOf(
                    visitor().get("/api/regions/" + DISTRICT + "/shapes").expect(200).json(),
                    "82.04.02.2006")
                .at("/properties/latitude")
                .doubleValue())
        .isEqualTo(0.11);
  }

  @Test
  void what_is_no_geojson_is_refused_and_what_came_before_the_damage_stays() {
    var operator = operator();
    send(operator, "boundaries", "application/geo+json", "<kml/>").expect(422, "INVALID");
    send(operator, "boundaries", "application/geo+json", "{\"type\":\"Feature\"}").expect(422);
    var cut = collection(polygon("82.04.03", square(127.6, 0.1, 0.3)));
    send(operator, "boundaries", "application/geo+json", cut.substring(0, cut.length() - 1))
        .expect(200);
    send(operator, "boundaries", "application/geo+json", cut.substring(0, cut.length() - 40))
        .expect(422);
    send(operator, "boundaries", "text/plain", cut).expect(415);
  }

  @Test
  void maps_are_brought_by_the_operator_of_the_top_team_alone() {
    var file = collection(polygon("82.04.03", square(127.6, 0.1, 0.3)));
    for (var client :
        new Client[] {
          as("82.04.03", Role.OPERATOR, null), secretaryOf("82.04"), secretaryOf(ONE)
        }) {
      send(client, "boundaries", "application/geo+json", file).expect(403, "NOT_ALLOWED");
      send(client, "coordinates", "text/csv", "code,latitude,longitude\n").expect(403);
    }
    send(visitor(), "boundaries", "application/geo+json", file).expect(401);
    send(operator(), "boundaries", "application/geo+json", file).expect(200);
    assertThat(operator().get("/api/audit?region=82.04&limit=50").expect(200).text())
        .contains("MAP_IMPORTED");
  }

  @Test
  void the_command_line_takes_the_same_files() throws IOException {
    var map =
        Files.writeString(
            folder.resolve("batas.geojson"),
            collection(polygon("82.04.03", square(127.6, 0.1, 0.3)), polygon("82.04.77", AROUND)));
    var points =
        Files.writeString(folder.resolve("titik.csv"), "code,lat,lon\n82.04.03,0.2,127.7\n");
    var out = new ByteArrayOutputStream();
    command.boundaries(map, new PrintStream(out, true, StandardCharsets.UTF_8));
    command.coordinates(points, new PrintStream(out, true, StandardCharsets.UTF_8));
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("1 taken, 1 not taken.")
        .contains("2 82.04.77: Wilayah ini tidak ada di sini.")
        .contains("1 taken, 0 not taken.");
  }

  private Client operator() {
    return as("82.04", Role.OPERATOR, null);
  }

  private Answer boundaries(String... features) {
    return send(operator(), "boundaries", "application/geo+json", collection(features));
  }

  private Answer coordinates(String csv) {
    return send(operator(), "coordinates", "text/csv", csv);
  }

  private static Answer send(Client client, String what, String type, String body) {
    return client.sendRaw(
        "POST", "/api/regions/imports/" + what, body, "X-Jejak", "1", "Content-Type", type);
  }

  private static String collection(String... features) {
    return Arrays.stream(features)
        .collect(
            Collectors.joining(
                ",\n",
                "{\"type\":\"FeatureCollection\",\"crs\":{\"x\":[1,{}]},\"features\":[",
                "]}"));
  }

  private static String polygon(String code, String ring) {
    return feature("\"code\":\"" + code + "\"", "Polygon", "[" + ring + "]");
  }

  private static String multi(String code, String... rings) {
    var polygons =
        Arrays.stream(rings).map(ring -> "[" + ring + "]").collect(Collectors.joining(","));
    return feature("\"code\":\"" + code + "\"", "MultiPolygon", "[" + polygons + "]");
  }

  private static String feature(String properties, String type, String coordinates) {
    return "{\"type\":\"Feature\",\"geometry\":{\"type\":\"%s\",\"coordinates\":%s},\"properties\":{\"more\":[1],%s}}"
        .formatted(type, coordinates, properties);
  }

  private static String square(double west, double south, double size) {
    return "[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]"
        .formatted(west, south, west + size, south + size);
  }

  private static JsonNode featureOf(JsonNode shapes, String code) {
    for (var feature : shapes.get("features")) {
      if (feature.at("/properties/code").stringValue().equals(code)) {
        return feature;
      }
    }
    throw new AssertionError(code + " is not on the map: " + shapes);
  }

  private static String reason(JsonNode rows, long number) {
    for (var row : rows) {
      if (row.get("number").longValue() == number) {
        return row.get("reason").stringValue();
      }
    }
    return "";
  }

  private static boolean isAgainstTheClock(JsonNode ring) {
    var sum = 0.0;
    for (var at = 0; at + 1 < ring.size(); at++) {
      sum +=
          (ring.get(at + 1).get(0).doubleValue() - ring.get(at).get(0).doubleValue())
              * (ring.get(at + 1).get(1).doubleValue() + ring.get(at).get(1).doubleValue());
    }
    return sum < 0;
  }
}
