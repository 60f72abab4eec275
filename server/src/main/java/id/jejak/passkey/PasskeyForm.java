package id.jejak.passkey;

import id.jejak.officer.CitizenNumber;
import id.jejak.shared.Problem;
import org.jspecify.annotations.Nullable;

/// A passkey that was just made, as the app sends it; bytes are base64url.
public record PasskeyForm(
    @Nullable String name, @Nullable String clientData, @Nullable String attestation) {
  private static final int LONGEST_NAME = 60;

  public String checkedName() {
    if (name == null || name.isBlank() || name.strip().length() > LONGEST_NAME) {
      throw Problem.invalid("name", "Isi nama, paling banyak 60 huruf.");
    }
    if (CitizenNumber.isIn(name)) {
      throw Problem.invalid("name", CitizenNumber.COMPLAINT);
    }
    return name.strip();
  }

  public NewPasskey checked() {
    return new NewPasskey(
        Bytes.parse("clientData", clientData), Bytes.parse("attestation", attestation));
  }
}
