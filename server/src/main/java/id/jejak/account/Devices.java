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
/// that is lost; the operator those of the officers below her.
@Component
class Devices {
  private final DeviceStore store;
  private final Oversight oversight;
  private final DeviceKeys keys;
  private final AllDevices all;
  private final AccountActs acts;
  private final InstantSource clock;

  Devices(
      DeviceStore store,
      Oversight oversight,
      DeviceKeys keys,
      AllDevices all,
      AccountActs acts,
      InstantSource clock) {
    this.store = store;
    this.oversight = oversight;
    this.keys = keys;
    this.all = all;
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
  /// to see.
  @OpenToAll("her own; Oversight asks whether she administers another")
  @Transactional
  void close(CurrentUser user, UUID id) {
    var officer = store.findOfficer(id).orElseThrow(Problem::notFound);
    requireOwnOrAdministered(user, officer);
    keys.closeOf(id);
    store.close(id, user.officer(), clock.instant());
    recordUnlessOwn(user, officer);
  }

  @OpenToAll("her own; Oversight asks whether she administers another")
  @Transactional
  void closeAll(CurrentUser user, UUID officer) {
    requireOwnOrAdministered(user, officer);
    all.closeAll(officer, user.officer());
    recordUnlessOwn(user, officer);
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
