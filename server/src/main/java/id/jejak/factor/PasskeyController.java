package id.jejak.factor;

import id.jejak.access.CurrentUser;
import id.jejak.access.ProvenUser;
import id.jejak.factor.FactorController.SpareCodes;
import id.jejak.passkey.PasskeyForm;
import id.jejak.passkey.PasskeyQuestion;
import id.jejak.passkey.RelyingParty;
import id.jejak.shared.Problem;
import id.jejak.shared.PublicAddress;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Her own passkeys.
@RestController
@RequestMapping("/api/factor/passkeys")
class PasskeyController {
  private static final int LONGEST_CODE = 40;
  private final OwnPasskeys passkeys;

  PasskeyController(OwnPasskeys passkeys) {
    this.passkeys = passkeys;
  }

  /// `code` is needed for the last of what she has.
  record PasskeyRemoval(@Nullable String code) {
    @Nullable String checked() {
      if (code != null && code.length() > LONGEST_CODE) {
        throw Problem.invalid("code", "Isi kodenya.");
      }
      return code == null || code.isBlank() ? null : code.strip();
    }
  }

  @GetMapping
  OwnPasskeys.PasskeyList list(CurrentUser user, PublicAddress address) {
    return passkeys.list(user, RelyingParty.of(address));
  }

  @PostMapping("/challenge")
  PasskeyQuestion begin(ProvenUser she, PublicAddress address) {
    return passkeys.begin(she, RelyingParty.of(address));
  }

  @PostMapping
  SpareCodes add(ProvenUser she, @RequestBody PasskeyForm form, PublicAddress address) {
    var name = form.checkedName();
    return new SpareCodes(passkeys.add(she, RelyingParty.of(address), name, form.checked()));
  }

  @PostMapping("/{id}/removal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(ProvenUser she, @PathVariable UUID id, @RequestBody PasskeyRemoval form) {
    passkeys.remove(she, id, form.checked());
  }
}
