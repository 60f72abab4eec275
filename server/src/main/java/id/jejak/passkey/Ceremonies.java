package id.jejak.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/// Reads and checks what passkeys say, by the library for it: kind, challenge, origin, relying
/// party, that somebody was there and showed the device who she is, signature, counter. Who made
/// the device is not asked.
@Component
class Ceremonies {
  private static final List<PublicKeyCredentialParameters> ALGORITHMS =
      Stream.of(
              COSEAlgorithmIdentifier.ES256,
              COSEAlgorithmIdentifier.EdDSA,
              COSEAlgorithmIdentifier.RS256)
          .map(algorithm ->
              new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
          .toList();
  private final WebAuthnManager manager;
  private final AttestedCredentialDataConverter keys;

  Ceremonies() {
    var converter = new ObjectConverter();
    this.manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    this.keys = new AttestedCredentialDataConverter(converter);
  }

  /// `publicKey` is the library's own form: who made the device, the id, and the key.
  record Made(byte[] credentialId, byte[] publicKey, long signCount, boolean backupEligible) {}

  /// Nothing when it is not the answer to this challenge here.
  Optional<Made> register(NewPasskey shown, RelyingParty here, byte[] challenge) {
    try {
      var data =
          manager.verify(
              new RegistrationRequest(shown.attestation(), shown.clientData()),
              new RegistrationParameters(server(here, challenge), ALGORITHMS, true));
      var attestation = data.getAttestationObject();
      var credential =
          attestation == null
              ? null
              : attestation.getAuthenticatorData().getAttestedCredentialData();
      if (attestation == null || credential == null) {
        return Optional.empty();
      }
      return Optional.of(
          new Made(
              credential.getCredentialId(),
              keys.convert(credential),
              attestation.getAuthenticatorData().getSignCount(),
              attestation.getAuthenticatorData().isFlagBE()));
    } catch (WebAuthnException | JacksonException refused) {
      return Optional.empty();
    }
  }

  /// The new value of its counter; nothing when it is not the answer to this challenge here, or the
  /// counter has not risen, which a copy of the device would show.
  OptionalLong signIn(
      PasskeyAnswer.Signed answer, PasskeyStore.Row known, RelyingParty here, byte[] challenge) {
    var record =
        new CredentialRecordImpl(
            null,
            true,
            known.backupEligible(),
            null,
            known.signCount(),
            keys.convert(known.publicKey()),
            null,
            null,
            null,
            null);
    try {
      var data =
          manager.verify(
              new AuthenticationRequest(
                  answer.credential(),
                  answer.authenticatorData(),
                  answer.clientData(),
                  answer.signature()),
              new AuthenticationParameters(
                  server(here, challenge), record, List.of(answer.credential()), true));
      var told = data.getAuthenticatorData();
      return told == null ? OptionalLong.empty() : OptionalLong.of(told.getSignCount());
    } catch (WebAuthnException | JacksonException refused) {
      return OptionalLong.empty();
    }
  }

  private static ServerProperty server(RelyingParty here, byte[] challenge) {
    return ServerProperty.builder()
        .origin(new Origin(here.origin()))
        .rpId(here.id())
        .challenge(new DefaultChallenge(challenge))
        .build();
  }
}
