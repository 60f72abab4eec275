package id.jejak.setting;

import id.jejak.region.Tier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What held for one team on one day, item by item.
public record InForce(Map<SettingItem, SettingValue> values) {
  private static final String NO_LOGO = "-";

  public List<String> kopLines() {
    var lines = get(SettingItem.KOP_LINES).map(SettingValue::lines);
    return lines.orElse(List.of());
  }

  public @Nullable String address() {
    return get(SettingItem.ADDRESS).map(SettingValue::text).orElse(null);
  }

  /// The hash of the picture on one side of the kop.
  public Optional<String> logo(SettingItem side) {
    return get(side).map(SettingValue::logo).filter(logo -> !logo.equals(NO_LOGO));
  }

  public @Nullable String patronTitle() {
    return get(SettingItem.PATRON).map(SettingValue::text).orElse(null);
  }

  public @Nullable String patronName() {
    return get(SettingItem.PATRON).map(SettingValue::name).orElse(null);
  }

  public Optional<Block> left(SettingItem document) {
    return get(document).map(SettingValue::left);
  }

  public Optional<Block> right(SettingItem document) {
    return get(document).map(SettingValue::right);
  }

  /// How the team numbers its letters; empty where they carry no number.
  public Optional<NumberTemplate> letterNumber() {
    return get(SettingItem.LETTER_NUMBER).map(SettingValue::text).map(NumberTemplate::new);
  }

  /// Days after the end of a month in which a monthly report of that tier is still on time.
  public int monthlyGraceDays(Tier tier) {
    return get(SettingItem.monthlyDeadline(tier)).map(SettingValue::days).orElse(0);
  }

  public boolean publishesAtOnce() {
    return get(SettingItem.PUBLISH_AT_ONCE).map(SettingValue::yes).orElse(false);
  }

  private Optional<SettingValue> get(SettingItem item) {
    return Optional.ofNullable(values.getOrDefault(item, item.standard()));
  }
}
