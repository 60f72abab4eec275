package id.jejak.demo;

import java.util.Random;

/// The pictures of the sample data, for tests that look at screens.
public final class Scenes {
  private static final int SEED = 20;
  private static final DemoPictures PICTURES = new DemoPictures(new Random(SEED));

  private Scenes() {}

  /// A JPEG of the scene `kebun`, `rapat` or `posyandu`.
  public static byte[] draw(String scene) {
    return PICTURES.draw(scene);
  }
}
