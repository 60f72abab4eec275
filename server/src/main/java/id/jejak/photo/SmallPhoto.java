package id.jejak.photo;

/// The small copy of a photo, in base 64 within JSON.
record SmallPhoto(String sha256, byte[] jpeg) {}
