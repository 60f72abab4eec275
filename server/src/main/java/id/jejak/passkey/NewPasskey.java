package id.jejak.passkey;

/// What a browser says about a passkey that was just made.
public record NewPasskey(byte[] clientData, byte[] attestation) {}
