package id.jejak.practice;

import id.jejak.region.RegionCode;
import id.jejak.shared.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/// Where the next page of officers begins: after this one, by region, name and id.
record OfficerMark(String region, String name, UUID officer) {
  static final OfficerMark BEGINNING = new OfficerMark("", "", new UUID(0, 0));
  private static final String SEPARATOR = "\n";

  static OfficerMark of(PractisedOfficer last) {
    return new OfficerMark(last.regionCode().value(), last.name(), last.officer());
  }

  static OfficerMark parse(String text) {
    try {
      var parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(SEPARATOR);
      return new OfficerMark(
          RegionCode.valueOf(parts[0]).value(), parts[1], UUID.fromString(parts[2]));
    } catch (IllegalArgumentException | IndexOutOfBoundsException | Problem noMark) {
      throw Problem.invalid("after", "Penanda halaman tidak dikenal.");
    }
  }

  String text() {
    var whole = String.join(SEPARATOR, region, name, officer.toString());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(whole.getBytes(StandardCharsets.UTF_8));
  }
}
