package id.jejak.account;

import id.jejak.device.DeviceKeys;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Every phone and computer of an officer at once.
@Component
class AllDevices {
  private final DeviceStore store;
  private final DeviceKeys keys;
  private final InstantSource clock;

  AllDevices(DeviceStore store, DeviceKeys keys, InstantSource clock) {
    this.store = store;
    this.keys = keys;
    this.clock = clock;
  }

  void closeAll(UUID officer, UUID by) {
    keys.closeAll(officer);
    store.closeAll(officer, by, clock.instant());
  }
}
