package id.jejak.account;

import id.jejak.access.CurrentUser;
import id.jejak.device.DeviceKeys;
import id.jejak.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// A phone's key belongs to the session in which it was registered: closing that one closes the
/// key.
@RestController
@RequestMapping("/api/device-keys/{keyId}")
class DeviceKeysController {
  private final DeviceKeys keys;
  private final BrowserSessions browser;

  DeviceKeysController(DeviceKeys keys, BrowserSessions browser) {
    this.keys = keys;
    this.browser = browser;
  }

  /// Both in base64; the signature is Ed25519 over `jejak-device-key-v1\n<officer>\n<keyId>`.
  record KeyForm(@Nullable String publicKey, @Nullable String signature) {}

  @PutMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void register(
      CurrentUser user,
      @PathVariable String keyId,
      @RequestBody KeyForm form,
      HttpServletRequest request) {
    var publicKey = bytes("publicKey", form.publicKey(), 32);
    var signature = bytes("signature", form.signature(), 64);
    keys.register(user, browser.require(request).id(), keyId, publicKey, signature);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void close(CurrentUser user, @PathVariable String keyId) {
    keys.close(user, keyId);
  }

  private static byte[] bytes(String field, @Nullable String base64, int length) {
    try {
      var bytes = Base64.getDecoder().decode(base64 == null ? "" : base64);
      if (bytes.length == length) {
        return bytes;
      }
    } catch (IllegalArgumentException noBase64) {
      // told below, with what is too short
    }
    throw Problem.invalid(field, "Isian ini tidak terbaca.");
  }
}
