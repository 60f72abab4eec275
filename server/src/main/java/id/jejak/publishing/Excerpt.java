package id.jejak.publishing;

/// The beginning of a text, cut between words.
final class Excerpt {
  private Excerpt() {}

  static String of(String text, int longest) {
    var line = text.replaceAll("\\s+", " ").strip();
    if (line.length() <= longest) {
      return line;
    }
    var space = line.lastIndexOf(' ', longest - 1);
    var end = space > longest / 2 ? space : longest - 1;
    if (Character.isHighSurrogate(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(0, end).replaceAll("[\\s.,;:]+$", "") + "…";
  }
}
