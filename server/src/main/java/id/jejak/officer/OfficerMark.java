package id.jejak.officer;

import id.jejak.region.RegionCode;
import id.jejak.shared.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/// Where the next page of officers begins: after this one, by region, name and id.
public record OfficerMark(String region, String name, UUID officer) {
  private static final OfficerMark BEGINNING = new OfficerMark("", "", new UUID(0, 0));
  private static final String SEPARATOR = "\n";

  /// The page behind the last officer of this one.
  public static OfficerMark after(RegionCode team, String name, UUID officer) {
    return new OfficerMark(team.value(), name, officer);
  }

  /// The page of an empty text is the first; 422 for a text that is no mark.
  public static OfficerMark parse(String text) {
    if (text.isEmpty()) {
      return BEGINNING;
    }
    try {
      var parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(SEPARATOR);
      return new OfficerMark(
          RegionCode.valueOf(parts[0]).value(), parts[1], UUID.fromString(parts[2]));
    } catch (IllegalArgumentException | IndexOutOfBoundsException | Problem noMark) {
      throw Problem.invalid("after", "Penanda halaman tidak dikenal.");
    }
  }

  /// As the next request names it.
  public String text() {
    var whole = String.join(SEPARATOR, region, name, officer.toString());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(whole.getBytes(StandardCharsets.UTF_8));
  }
}
