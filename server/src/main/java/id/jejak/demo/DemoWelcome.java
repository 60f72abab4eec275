package id.jejak.demo;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells whoever started the demo where to go, with which account, and shows a QR code that opens
/// it on a phone in the same network.
@Component
@ConditionalOnProperty(name = "jejak.command", havingValue = "demo")
class DemoWelcome {
  private static final String TEXT =
      """

      Jejak PKK runs with sample data of Kabupaten Halmahera Selatan.

        For officers    %1$s/app/
        For everyone    %1$s/

        User name                 Who
        82.04.08.2001-sekretaris  Sekretaris, Desa Labuha: reports activities
        82.04.08-sekretaris       Sekretaris, Kecamatan Bacan: checks them
        82.04-ketua               Ketua, Kabupaten: sees everything
        82.04-operator            Operator, Kabupaten
        <code>-ketua, -sekretaris, -pokja1 ... -pokja4 for every team of the kabupaten

        Password of all of them: %2$s

      """;

  @EventListener
  void welcome(WebServerInitializedEvent started) {
    var port = started.getWebServer().getPort();
    print(System.out, port);
  }

  private static void print(PrintStream out, int port) {
    var here = "http://localhost:" + port;
    out.printf(TEXT, here, DemoPeople.PASSWORD);
    var network =
        networkAddress().map(address -> "http://" + address.getHostAddress() + ":" + port);
    var onPhone = network.orElse(here) + "/app/";
    out.println(
        network.isPresent()
            ? "  On a phone in this network: " + onPhone
            : "  This computer is in no network that a phone could join: " + onPhone);
    out.println();
    out.println(qr(onPhone));
    out.println("  Stop with Ctrl-C.");
  }

  private static Optional<InetAddress> networkAddress() {
    try {
      return NetworkInterface.networkInterfaces()
          .filter(DemoWelcome::carriesTraffic)
          .flatMap(network -> network.getInterfaceAddresses().stream())
          .map(InterfaceAddress::getAddress)
          .filter(InetAddress::isSiteLocalAddress)
          .findFirst();
    } catch (SocketException unknown) {
      return Optional.empty(); // the address on this computer is printed all the same
    }
  }

  private static boolean carriesTraffic(NetworkInterface network) {
    try {
      return network.isUp() && !network.isLoopback();
    } catch (SocketException gone) {
      return false;
    }
  }

  /// Two rows of modules to a line; dark on light, whatever the terminal's colours.
  static String qr(String text) {
    try {
      var matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
      var size = matrix.getWidth();
      var picture = new StringBuilder();
      for (var y = -2; y < size + 2; y += 2) {
        picture.append("  \033[30;107m");
        for (var x = -2; x < size + 2; x++) {
          var upper = isDark(matrix.getArray(), x, y);
          var lower = isDark(matrix.getArray(), x, y + 1);
          picture.append(half(upper, lower));
        }
        picture.append("\033[0m\n");
      }
      return picture.toString();
    } catch (WriterException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static char half(boolean upper, boolean lower) {
    if (upper) {
      return lower ? '█' : '▀';
    }
    return lower ? '▄' : ' ';
  }

  private static boolean isDark(byte[][] modules, int x, int y) {
    return x >= 0 && y >= 0 && y < modules.length && x < modules.length && modules[y][x] == 1;
  }
}
