package id.jejak.factor;

import id.jejak.access.CurrentUser;
import id.jejak.access.ProvenUser;
import id.jejak.shared.Problem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Her own second factor. Codes come in bodies, never in an address.
@RestController
@RequestMapping("/api/factor")
class FactorController {
  private static final int LONGEST_CODE = 40;
  private static final LocalDate OLDEST = LocalDate.of(2000, 1, 1);
  private static final LocalDate NEWEST = LocalDate.of(2200, 1, 1);
  private final Factors factors;
  private final FactorRules rules;

  FactorController(Factors factors, FactorRules rules) {
    this.factors = factors;
    this.rules = rules;
  }

  record FactorCode(@Nullable String code) {
    String checked() {
      if (code == null || code.isBlank() || code.length() > LONGEST_CODE) {
        throw Problem.invalid("code", "Isi kodenya.");
      }
      return code.strip();
    }
  }

  record FactorRule(@Nullable LocalDate from) {
    @Nullable LocalDate checked() {
      if (from != null && (from.isBefore(OLDEST) || from.isAfter(NEWEST))) {
        throw Problem.invalid("from", "Tanggal ini tidak mungkin.");
      }
      return from;
    }
  }

  record SpareCodes(List<String> recoveryCodes) {}

  @GetMapping
  Factors.FactorStanding standing(CurrentUser user) {
    return factors.standing(user);
  }

  @PostMapping
  Factors.FactorBeginning begin(ProvenUser she) {
    return factors.begin(she);
  }

  @PutMapping
  SpareCodes confirm(ProvenUser she, @RequestBody FactorCode form) {
    return new SpareCodes(factors.confirm(she, form.checked()));
  }

  @PostMapping("/recovery-codes")
  SpareCodes renewCodes(ProvenUser she, @RequestBody FactorCode form) {
    return new SpareCodes(factors.renewCodes(she, form.checked()));
  }

  @PostMapping("/removal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(ProvenUser she, @RequestBody FactorCode form) {
    factors.remove(she, form.checked());
  }

  @PutMapping("/rule")
  Factors.FactorStanding require(CurrentUser user, @RequestBody FactorRule form) {
    rules.require(user, form.checked());
    return factors.standing(user);
  }
}
