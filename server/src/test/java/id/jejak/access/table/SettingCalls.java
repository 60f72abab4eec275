package id.jejak.access.table;

import static id.jejak.access.table.Request.get;
import static id.jejak.access.table.Request.put;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/// What teams set for their paper and deadlines. The same value once more is no second change.
final class SettingCalls {
  private static final byte[] EMBLEM = emblem();

  void addTo(Calls calls, Scene scene) {
    about(calls, "of the desa", Scene.DESA);
    about(calls, "of the kecamatan", Scene.KECAMATAN);
    calls.add(
        "PUT /api/teams/{code}/settings/{item} · deadline of the desa",
        she -> set(Scene.DESA, "DEADLINE_MONTHLY_VILLAGE", Map.of("days", 0)));
    var sha256 = scene.must(scene.operator, logo(Scene.DESA)).json().get("sha256").stringValue();
    calls.add("GET /api/logos/{sha256}", she -> get("/api/logos/" + sha256));
  }

  private static void about(Calls calls, String about, String team) {
    calls.add("GET /api/teams/{code}/settings · " + about, she -> get(path(team)));
    calls.addCostly(
        "GET /api/teams/{code}/settings/contoh.pdf · " + about,
        she -> get(path(team) + "/contoh.pdf"));
    calls.add(
        "PUT /api/teams/{code}/settings/{item} · address " + about,
        she -> set(team, "ADDRESS", Map.of("text", "Balai RT 01")));
    calls.add("POST /api/teams/{code}/logos · " + about, she -> logo(team));
  }

  private static String path(String team) {
    return "/api/teams/" + team + "/settings";
  }

  private static Request set(String team, String item, Map<String, ?> value) {
    return put(path(team) + "/" + item, Map.of("baseVersion", 0, "value", value));
  }

  private static Request logo(String team) {
    var path = "/api/teams/" + team + "/logos";
    return new Request("POST", path, EMBLEM, List.of("X-Jejak", "1", "Content-Type", "image/png"));
  }

  private static byte[] emblem() {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(80, 80, BufferedImage.TYPE_INT_ARGB), "png", bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
