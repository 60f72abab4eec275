package id.jejak.factor;

import id.jejak.access.CurrentUser;
import id.jejak.access.ProvenUser;
import id.jejak.audit.Audit;
import id.jejak.audit.Audit.Act;
import id.jejak.audit.AuditedAct;
import id.jejak.passkey.NewPasskey;
import id.jejak.passkey.Passkey;
import id.jejak.passkey.PasskeyQuestion;
import id.jejak.passkey.Passkeys;
import id.jejak.passkey.RelyingParty;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The passkeys by which an officer shows her second factor: one for each phone and computer she
/// has.
@Component
@OpenToAll("every officer has her own")
class OwnPasskeys {
  private final FactorStore store;
  private final Factors factors;
  private final Passkeys passkeys;
  private final Audit audit;

  OwnPasskeys(FactorStore store, Factors factors, Passkeys passkeys, Audit audit) {
    this.store = store;
    this.factors = factors;
    this.passkeys = passkeys;
    this.audit = audit;
  }

  /// `here` says whether one can be added under this address.
  record PasskeyList(boolean here, List<Passkey> items) {}

  PasskeyList list(CurrentUser user, RelyingParty here) {
    return new PasskeyList(here.hasPasskeys(), passkeys.list(user.officer()));
  }

  @Transactional
  PasskeyQuestion begin(ProvenUser she, RelyingParty here) {
    return passkeys.askForNew(she.user().officer(), she.session(), here);
  }

  /// From now on it is asked after the password; with her first second factor come spare codes,
  /// which are shown this once.
  @Transactional(noRollbackFor = Problem.class)
  List<String> add(ProvenUser she, RelyingParty here, String name, NewPasskey made) {
    var officer = she.user().officer();
    store.prepare(officer);
    store.lock(officer);
    passkeys.add(officer, she.session(), here, name, made);
    record(she.user(), AuditedAct.PASSKEY_ADDED, name);
    return factors.firstCodes(officer);
  }

  /// The last of what she has goes with a spare code only, and not at all when it is asked of her:
  /// 409.
  @Transactional(noRollbackFor = Problem.class)
  void remove(ProvenUser she, UUID id, @Nullable String code) {
    var officer = she.user().officer();
    var row = store.lock(officer).orElseThrow(Problem::notFound);
    var hers = passkeys.list(officer);
    var gone =
        hers.stream()
            .filter(passkey -> passkey.id().equals(id))
            .findFirst()
            .orElseThrow(Problem::notFound);
    if (hers.size() == 1 && row.setAt() == null) {
      factors.removeLast(she.user(), code);
    } else {
      passkeys.remove(officer, id);
    }
    record(she.user(), AuditedAct.PASSKEY_REMOVED, gone.name());
  }

  private void record(CurrentUser user, AuditedAct kind, String name) {
    audit.record(
        user,
        new Act(
            kind,
            user.mainGrant().region(),
            user.officer().toString(),
            user.name(),
            Map.of("username", user.username(), "passkey", name)));
  }
}
