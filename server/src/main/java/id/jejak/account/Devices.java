package id.jejak.account;

import id.jejak.access.CurrentUser;
import id.jejak.audit.AuditedAct;
import id.jejak.device.DeviceKeys;
import id.jejak.officer.Oversight;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The phones and computers on which officers are signed in. Each may close her own, for a phone
/// that is lost, once she has shown her password again; the operator those of the officers below
/// her.
@Component
class Devices {
  private final DeviceStore store;
  private final Oversight oversight;
  private final DeviceKeys keys;
  private final AllDevices all;
  private final Proofs proofs;
  private final AccountActs acts;
  private final InstantSource clock;

  Devices(
      DeviceStore store,
      Oversight oversight,
      DeviceKeys keys,
      AllDevices all,
      Proofs proofs,
      AccountActs acts,
      InstantSource clock) {
    this.store = store;
    this.oversight = oversight;
    this.keys = keys;
    this.all = all;
    this.proofs = proofs;
    this.acts = acts;
    this.clock = clock;
  }

  /// Where the officer is signed in, the last seen first; `current` is the session that asks.
  @OpenToAll("her own; Oversight asks whether she administers another")
  List<Device> list(CurrentUser user, UUID officer, UUID current) {
    requireOwnOrAdministered(user, officer);
    return store.list(officer, current);
  }

  /// The device is out at once, and told so as often as it asks; 403 when only its officer is hers
  /// to see, and when it is another of her own and she has not shown her password lately.
  @OpenToAll("her own; Oversight asks whether she administers another")
  @Transactional
  void close(CurrentUser user, Session session, UUID id) {
    var officer = store.findOfficer(id).orElseThrow(Problem::notFound);
    requireOwnOrAdministered(user, officer);
    if (!id.equals(session.id())) {
      requireProof(user, session, officer);
    }
    keys.closeOf(id);
    store.close(id, user.officer(), clock.instant());
    recordUnlessOwn(user, officer);
  }

  @OpenToAll("her own; Oversight asks whether she administers another")
  @Transactional
  void closeAll(CurrentUser user, Session session, UUID officer) {
    requireOwnOrAdministered(user, officer);
    requireProof(user, session, officer);
    all.closeAll(officer, user.officer());
    recordUnlessOwn(user, officer);
  }

  // Whoever finds one of her phones open does not turn her out of the others. Who came in by slip
  // and set no password has none to show.
  private void requireProof(CurrentUser user, Session session, UUID officer) {
    if (user.officer().equals(officer) && proofs.hasPassword(user)) {
      proofs.requireLately(session, user);
    }
  }

  // What she does with her own phones is nobody else's affair.
  private void recordUnlessOwn(CurrentUser user, UUID officer) {
    if (!user.officer().equals(officer)) {
      acts.record(user, AuditedAct.DEVICE_CLOSED, officer, Map.of());
    }
  }

  // Every team of hers: whoever also serves a higher tier is not a lower tier's to turn out.
  private void requireOwnOrAdministered(CurrentUser user, UUID officer) {
    if (!user.officer().equals(officer)) {
      oversight.requireAdministered(user, officer);
    }
  }
}
