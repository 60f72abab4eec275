package id.jejak.setting;

import org.jspecify.annotations.Nullable;

/// What is to hold from today; without a `value` it is inherited again. `baseVersion` is the
/// version that was read, 0 where the team had never set it.
record SettingForm(@Nullable Integer baseVersion, @Nullable SettingValue value) {
  int base() {
    return baseVersion == null ? 0 : baseVersion;
  }
}
