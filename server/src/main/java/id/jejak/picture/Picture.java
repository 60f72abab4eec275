package id.jejak.picture;

import java.awt.image.BufferedImage;

/// A JPEG, upright and without metadata, with its pixels for what is still to be drawn from them:
/// they may be larger than the JPEG.
public record Picture(byte[] jpeg, int width, int height, BufferedImage pixels) {}
