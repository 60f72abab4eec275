package id.jejak.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostmasterFileTest {
  @TempDir Path cluster;

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "not a number\n", "\0\0\0\0", "99999999999999999999999\n"})
  void what_a_crash_left_half_written_names_nobody(String content) throws Exception {
    Files.writeString(cluster.resolve("postmaster.pid"), content);
    var file = new PostmasterFile(cluster);
    assertThat(file.isWhole()).isFalse();
    assertThat(file.process()).isEmpty();
    assertThat(file.port()).isEmpty();
    file.delete();
    assertThat(file.isWhole()).isTrue();
  }

  @Test
  void a_process_of_another_program_is_not_ours_even_in_the_same_folder() throws Exception {
    var stranger = new ProcessBuilder("sleep", "60").directory(cluster.toFile()).start();
    try {
      Files.writeString(cluster.resolve("postmaster.pid"), stranger.pid() + "\n/x\n0\n20123\n");
      var file = new PostmasterFile(cluster);
      assertThat(file.process()).isPresent();
      assertThat(file.port()).contains(20123L);
      assertThat(file.isOfThisCluster(stranger.toHandle())).isFalse();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void a_process_that_has_ended_is_nobody() throws Exception {
    var ended = new ProcessBuilder("true").start();
    ended.waitFor();
    Files.writeString(cluster.resolve("postmaster.pid"), ended.pid() + "\n");
    assertThat(new PostmasterFile(cluster).process()).isEmpty();
  }
}
