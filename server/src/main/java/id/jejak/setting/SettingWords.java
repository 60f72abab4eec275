package id.jejak.setting;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A value as the log keeps it: short, in one line, empty for what is inherited.
final class SettingWords {
  private static final int LONGEST = 300;

  private SettingWords() {}

  static String of(@Nullable SettingValue value) {
    if (value == null) {
      return "";
    }
    var words =
        Stream.of(
                value.lines() == null ? null : String.join(" / ", value.lines()),
                value.text(),
                value.name(),
                value.logo(),
                value.days(),
                value.yes(),
                words(value.left()),
                words(value.right()))
            .filter(Objects::nonNull)
            .map(Object::toString)
            .collect(Collectors.joining(" · "));
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
  }

  private static @Nullable String words(@Nullable Block block) {
    return block == null
        ? null
        : Stream.of(block.heading(), block.title(), block.signer().name())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
  }
}
