package id.jejak.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.FormatException;
import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class DemoWelcomeTest {
  private static final int QUIET = 2;

  @Test
  void a_phone_reads_the_address_from_the_terminal() throws ReaderException {
    var address = "http://192.168.1.20:8080/app/";

    assertThat(read(DemoWelcome.qr(address))).isEqualTo(address);
  }

  /// Each character shows two modules, one above the other.
  private static String read(String picture) throws ReaderException {
    var rows = new ArrayList<String>();
    picture.lines().forEach(line -> rows.add(line.replaceAll("\\033\\[[0-9;]*m", "").substring(2)));
    var size = rows.getFirst().length() - 2 * QUIET;
    var modules = new BitMatrix(size);
    for (var y = 0; y < size; y++) {
      for (var x = 0; x < size; x++) {
        var sign = rows.get((y + QUIET) / 2).charAt(x + QUIET);
        var upper = (y + QUIET) % 2 == 0;
        if (sign == '█' || sign == (upper ? '▀' : '▄')) {
          modules.set(x, y);
        }
      }
    }
    try {
      return new Decoder().decode(modules).getText();
    } catch (FormatException noCode) {
      throw new AssertionError(picture, noCode);
    }
  }
}
