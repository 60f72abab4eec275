package id.jejak.publishing;

import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import id.jejak.shared.PublicAddress;
import id.jejak.shared.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// The few files of the public pages, each under a name that contains the hash of its content: what
/// a phone has once it never asks for again.
@Component
@OpenToAll("the look of public pages")
class PublicFiles {
  private static final String FOLDER = "/umum/";
  private final Map<String, PublicFile> files = new HashMap<>();
  private final String stylesheet;
  private final String icon;
  private final String picture;

  record PublicFile(String type, byte[] bytes) {}

  PublicFiles() {
    var font = add("jakarta", ".woff2", "font/woff2", read("font/jakarta.woff2"));
    var css = new String(read("publishing/style.css"), StandardCharsets.UTF_8);
    stylesheet =
        add(
            "jejak",
            ".css",
            "text/css;charset=UTF-8",
            css.replace("jakarta.woff2", font).getBytes(StandardCharsets.UTF_8));
    icon = add("jejak", ".svg", "image/svg+xml", read("publishing/icon.svg"));
    picture = add("jejak", ".png", "image/png", read("publishing/preview.png"));
  }

  /// The file of that name; else 404.
  PublicFile get(String name) {
    var file = files.get(FOLDER + name);
    if (file == null) {
      throw Problem.notFound();
    }
    return file;
  }

  /// The head of a page without a photo of its own.
  Head head(PublicAddress address, String path, String title, String description) {
    return head(address, path, title, description, null, null);
  }

  /// The head of a page whose preview shows the photo of that path.
  Head head(
      PublicAddress address,
      String path,
      String title,
      String description,
      @Nullable String photo,
      @Nullable String photoWords) {
    return new Head(
        title,
        description,
        address.of(path),
        address.of(photo == null ? picture : photo),
        photoWords == null ? "Jejak PKK" : photoWords,
        photo == null ? "website" : "article",
        stylesheet,
        icon);
  }

  private String add(String name, String ending, String type, byte[] bytes) {
    var path = FOLDER + name + "-" + Sha256.hex(bytes).substring(0, 12) + ending;
    files.put(path, new PublicFile(type, bytes));
    return path;
  }

  private static byte[] read(String path) {
    try {
      return new ClassPathResource(path).getContentAsByteArray();
    } catch (IOException missing) {
      throw new UncheckedIOException(
          "the file " + path + " of the program cannot be read", missing);
    }
  }
}
