package id.jejak.region;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.jejak.shared.Problem;
import java.util.Optional;
import java.util.regex.Pattern;

/// A Kemendagri code such as `82.04.08.2001`; the nation is `ID`. The code is a path: its ancestors
/// are its prefixes.
public record RegionCode(String value) implements Comparable<RegionCode> {
  private static final Pattern SHAPE =
      Pattern.compile("ID|\\d\\d(\\.\\d\\d(\\.\\d\\d(\\.\\d{4})?)?)?");
  public static final RegionCode NATION = new RegionCode("ID");

  public RegionCode {
    if (!SHAPE.matcher(value).matches()) {
      throw Problem.invalid("regionCode", "Kode wilayah " + value + " tidak dikenal.");
    }
  }

  /// From a row, a URL or JSON; throws a 422 problem when `text` has not the shape of a code.
  @JsonCreator
  public static RegionCode valueOf(String text) {
    return new RegionCode(text);
  }

  /// Whether `text` has the shape of a code.
  public static boolean isCode(String text) {
    return SHAPE.matcher(text).matches();
  }

  public Tier tier() {
    if (equals(NATION)) {
      return Tier.NATION;
    }
    return switch (value.length()) {
      case 2 -> Tier.PROVINCE;
      case 5 -> Tier.REGENCY;
      case 8 -> Tier.DISTRICT;
      default -> Tier.VILLAGE;
    };
  }

  /// The region one tier up; the nation has none.
  public Optional<RegionCode> parent() {
    return switch (tier()) {
      case NATION -> Optional.empty();
      case PROVINCE -> Optional.of(NATION);
      default -> Optional.of(new RegionCode(value.substring(0, value.lastIndexOf('.'))));
    };
  }

  /// True for this region itself and everything below it.
  public boolean covers(RegionCode other) {
    return equals(NATION) || other.equals(this) || other.value.startsWith(value + ".");
  }

  /// How long the codes of the regions one tier down are; of a village its own.
  public int childLength() {
    return switch (tier()) {
      case NATION -> 2;
      case PROVINCE -> 5;
      case REGENCY -> 8;
      case DISTRICT, VILLAGE -> 13;
    };
  }

  public Subtree subtree() {
    return Subtree.of(this);
  }

  @Override
  public int compareTo(RegionCode other) {
    return value.compareTo(other.value);
  }

  @JsonValue
  @Override
  public String toString() {
    return value;
  }
}
