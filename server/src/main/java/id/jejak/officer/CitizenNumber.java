package id.jejak.officer;

import java.util.regex.Pattern;

/// The sixteen digits of a NIK or of a family card, which are kept nowhere.
public final class CitizenNumber {
  /// What to say to whoever wrote one.
  public static final String COMPLAINT =
      "Jangan tulis NIK atau nomor KK. Jejak PKK tidak menyimpannya.";

  private static final Pattern SIXTEEN_DIGITS =
      Pattern.compile("(?<![0-9])([0-9][ ./-]{0,2}){15}[0-9](?![0-9])");

  private CitizenNumber() {}

  /// True when the text holds sixteen digits in a row, also when they are grouped.
  public static boolean isIn(String text) {
    return SIXTEEN_DIGITS.matcher(text).find();
  }
}
