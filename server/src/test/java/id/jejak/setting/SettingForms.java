package id.jejak.setting;

import id.jejak.Answer;
import id.jejak.Client;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What an operator sends to set one item of a team, and how she finds it again.
public final class SettingForms {
  private SettingForms() {}

  public static Answer put(
      Client who, String team, String item, int base, @Nullable Map<String, ?> value) {
    var form = new HashMap<String, Object>();
    form.put("baseVersion", base);
    form.put("value", value);
    return who.put("/api/teams/" + team + "/settings/" + item, form);
  }

  /// Sets an item whatever its version is.
  public static void set(Client who, String team, String item, @Nullable Map<String, ?> value) {
    put(who, team, item, item(who, team, item).get("version").intValue(), value).expect(200);
  }

  public static JsonNode item(Client who, String team, String item) {
    return find(who.get("/api/teams/" + team + "/settings").expect(200), item);
  }

  public static JsonNode find(Answer answer, String item) {
    return answer
        .json()
        .get("items")
        .valueStream()
        .filter(one -> one.get("item").stringValue().equals(item))
        .findFirst()
        .orElseThrow();
  }
}
