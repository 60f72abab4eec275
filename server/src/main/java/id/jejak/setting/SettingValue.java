package id.jejak.setting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The value of one item; which members it has, the item says.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SettingValue(
    @Nullable List<String> lines,
    @Nullable String text,
    @Nullable String name,
    @Nullable String logo,
    @Nullable Integer days,
    @Nullable Boolean yes,
    @Nullable Block left,
    @Nullable Block right) {

  static SettingValue ofLines(List<String> lines) {
    return new SettingValue(lines, null, null, null, null, null, null, null);
  }

  static SettingValue ofText(String text) {
    return new SettingValue(null, text, null, null, null, null, null, null);
  }

  static SettingValue ofPerson(@Nullable String title, @Nullable String name) {
    return new SettingValue(null, title, name, null, null, null, null, null);
  }

  static SettingValue ofLogo(String logo) {
    return new SettingValue(null, null, null, logo, null, null, null, null);
  }

  static SettingValue ofDays(int days) {
    return new SettingValue(null, null, null, null, days, null, null, null);
  }

  static SettingValue ofYes(boolean yes) {
    return new SettingValue(null, null, null, null, null, yes, null, null);
  }

  static SettingValue ofBlocks(@Nullable Block left, @Nullable Block right) {
    return new SettingValue(null, null, null, null, null, null, left, right);
  }
}
