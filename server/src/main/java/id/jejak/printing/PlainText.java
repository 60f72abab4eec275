package id.jejak.printing;

import java.util.Arrays;
import java.util.List;

/// What people typed, made fit for a document that is read as XML.
public final class PlainText {
  private PlainText() {}

  /// Without the signs that XML cannot hold, and without the invisible ones that only colour an
  /// emoji.
  public static String of(String typed) {
    var text = new StringBuilder(typed.length());
    typed.codePoints().filter(PlainText::isPrintable).forEach(text::appendCodePoint);
    return text.toString();
  }

  /// The paragraphs of a longer text, none of them empty.
  static List<String> paragraphs(String typed) {
    return Arrays.stream(of(typed).split("\\R+"))
        .map(String::strip)
        .filter(paragraph -> !paragraph.isEmpty())
        .toList();
  }

  private static boolean isPrintable(int sign) {
    if (sign == 0xFE0E || sign == 0xFE0F || sign == 0x200D || sign == 0xFFFE || sign == 0xFFFF) {
      return false;
    }
    return sign == '\n'
        || sign == '\r'
        || sign == '\t'
        || sign >= 0x20 && !(sign >= 0x7F && sign < 0xA0) && !(sign >= 0xD800 && sign < 0xE000);
  }
}
