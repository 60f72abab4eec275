package id.jejak.account;

import id.jejak.device.DeviceKeys;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Every phone and computer of an officer at once, and the slips that would let in another.
@Component
class AllDevices {
  private final DeviceStore store;
  private final DeviceKeys keys;
  private final OneTimeCodes codes;
  private final TryStore tries;
  private final InstantSource clock;

  AllDevices(
      DeviceStore store, DeviceKeys keys, OneTimeCodes codes, TryStore tries, InstantSource clock) {
    this.store = store;
    this.keys = keys;
    this.codes = codes;
    this.tries = tries;
    this.clock = clock;
  }

  void closeAll(UUID officer, UUID by) {
    codes.end(officer);
    tries.forgetDevices(officer);
    keys.closeAll(officer);
    store.closeAll(officer, by, clock.instant());
  }

  /// All but the one with this session.
  void closeOthers(UUID officer, UUID session) {
    for (var device : store.list(officer, session)) {
      if (!device.current()) {
        keys.closeOf(device.id());
        store.close(device.id(), officer, clock.instant());
      }
    }
  }
}
