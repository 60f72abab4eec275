package id.jejak.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeakedPasswordsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 1000})
  void each_of_the_file_is_known_and_no_other(int size) throws Exception {
    var leaked = IntStream.range(0, size).mapToObj(n -> "perahu biru tua " + n).toList();
    var known = new LeakedPasswords(file(leaked).toString());
    assertThat(leaked)
        .allSatisfy(password ->
            assertThat(known.complaint(password).orElseThrow()).contains("pernah bocor"));
    assertThat(IntStream.range(0, 200).mapToObj(n -> "pala kenari " + n))
        .allSatisfy(password -> assertThat(known.complaint(password)).isEmpty());
  }

  @Test
  void an_empty_file_or_none_knows_nothing() throws Exception {
    assertThat(new LeakedPasswords(file(List.of()).toString()).complaint("rahasia")).isEmpty();
    assertThat(new LeakedPasswords("").complaint("rahasia")).isEmpty();
  }

  @Test
  void a_file_that_is_not_there_is_told_at_the_start() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new LeakedPasswords(folder.resolve("tidak-ada").toString()))
        .withMessageContaining("jejak.leaked-passwords-file");
  }

  private Path file(List<String> passwords) throws Exception {
    var lines = new TreeSet<String>();
    for (var password : passwords) {
      lines.add(sha1(password) + ":" + (password.length() * 7));
    }
    return write(lines);
  }

  private Path write(TreeSet<String> lines) throws IOException {
    var text = lines.isEmpty() ? "" : String.join("\r\n", lines) + "\r\n";
    return Files.writeString(folder.resolve("bocor.txt"), text);
  }

  private static String sha1(String text) throws Exception {
    return HexFormat.of()
        .withUpperCase()
        .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes()));
  }
}
