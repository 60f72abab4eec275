package id.jejak.parcel;

import id.jejak.access.CurrentUser;
import id.jejak.account.Accounts;
import id.jejak.device.DeviceKeys;
import id.jejak.shared.Problem;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Opens bundles and finds out whose they are. Who carried one proves nothing; only a signature by
/// a phone that its officer has registered, and that nobody has closed, does.
@Component
class Opening {
  private final ParcelKeys keys;
  private final DeviceKeys devices;
  private final Accounts accounts;
  private final JsonMapper json;

  Opening(ParcelKeys keys, DeviceKeys devices, Accounts accounts, JsonMapper json) {
    this.keys = keys;
    this.devices = devices;
    this.accounts = accounts;
    this.json = json;
  }

  /// A bundle that is what its author made, with her rights of today.
  record Opened(CurrentUser author, Parcel parcel, JsonNode body) {}

  Opened open(byte[] bytes) {
    var parcel = Parcel.read(keys.open(SealedParcel.read(bytes)), json);
    return new Opened(author(parcel), parcel, body(parcel));
  }

  private CurrentUser author(Parcel parcel) {
    var header = parcel.header();
    var key =
        devices
            .find(header.deviceKey())
            .filter(known -> known.officerId().equals(header.officer()))
            .filter(known -> known.hasSigned(parcel.signedText(), parcel.signature()))
            .orElseThrow(() -> new Problem(ParcelProblem.PARCEL_NOT_SIGNED));
    if (key.isClosed()) {
      throw new Problem(ParcelProblem.PARCEL_PHONE_CLOSED);
    }
    return accounts
        .findUser(header.officer())
        .orElseThrow(() -> new Problem(ParcelProblem.PARCEL_AUTHOR_AWAY));
  }

  private JsonNode body(Parcel parcel) {
    try {
      return json.readTree(parcel.text());
    } catch (JacksonException unreadable) {
      throw new Problem(ParcelProblem.PARCEL_DAMAGED);
    }
  }
}
