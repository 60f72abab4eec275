package id.jejak.demo;

import id.jejak.catalog.Field;
import id.jejak.region.Tier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/// A kind of activity as teams of these tiers really do it: titles, a story, and how large its
/// numbers are. `often` weighs it against the others.
record DemoStory(
    Set<Tier> tiers,
    Field field,
    String type,
    String scene,
    String method,
    int often,
    List<String> titles,
    List<String> narratives,
    @Nullable String obstacles,
    String place,
    int men,
    int women,
    List<Amount> amounts) {

  /// The result number `n` of the type lies around `middle`; a stock grows slowly.
  record Amount(int n, int middle, boolean stock) {}

  /// The user name's last part of the officer who reports it.
  String office() {
    return switch (field) {
      case POKJA_I -> "pokja1";
      case POKJA_II -> "pokja2";
      case POKJA_III -> "pokja3";
      case POKJA_IV -> "pokja4";
      case SEKRETARIAT -> "sekretaris";
    };
  }

  /// The stories of one tier; each stands in the list as often as it is told.
  static List<DemoStory> listFor(Tier tier, JsonMapper json) {
    var stories = new ArrayList<DemoStory>();
    try (var file = new ClassPathResource("demo/stories.json").getInputStream()) {
      for (var story : json.readValue(file, DemoStory[].class)) {
        for (var i = 0; i < story.often && story.tiers.contains(tier); i++) {
          stories.add(story);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("the sample stories cannot be read", failure);
    }
    return stories;
  }
}
