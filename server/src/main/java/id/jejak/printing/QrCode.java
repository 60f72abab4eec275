package id.jejak.printing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/// A QR code as a small black and white PNG.
public final class QrCode {
  private static final int DOTS_PER_MODULE = 6;
  private static final int QUIET_MODULES = 2;

  private QrCode() {}

  /// The code as an address that carries its own picture.
  public static String uri(String text) {
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(text));
  }

  static byte[] png(String text) {
    var modules = modules(text);
    var size = modules.getWidth() * DOTS_PER_MODULE;
    var image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
    for (var y = 0; y < size; y++) {
      for (var x = 0; x < size; x++) {
        var dark = modules.get(x / DOTS_PER_MODULE, y / DOTS_PER_MODULE);
        image.setRGB(x, y, dark ? 0x000000 : 0xffffff);
      }
    }
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }

  private static BitMatrix modules(String text) {
    try {
      // Level M: a fold or a stamp over a corner does no harm.
      var hints =
          Map.of(
              EncodeHintType.ERROR_CORRECTION,
              ErrorCorrectionLevel.M,
              EncodeHintType.MARGIN,
              QUIET_MODULES);
      return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("no QR code holds " + text, tooLong);
    }
  }
}
