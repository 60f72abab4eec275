package id.jejak.photo;

/// A checked JPEG: upright, without metadata, at most 1,600 pixels on its longest side.
record Picture(byte[] jpeg, int width, int height) {}
