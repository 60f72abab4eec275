package id.jejak.likeness;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/// How a picture looks from afar. `shape` has a bit for each of the 64 slowest waves (a discrete
/// cosine transform) of its brightness: stronger than their median, or not. `edges` has a bit for
/// each of 64 places: brighter to the right, or not. Neither minds another size, another
/// compression, a little more light or a narrow cut at the edges.
public record Look(long shape, long edges) {
  static final int SHAPES_APART = 8;
  static final int EDGES_APART = 14;
  private static final int WAVES = 8;
  private static final int CELLS = 4 * WAVES;
  private static final double[][] COSINE = cosines();
  // A wall, a dark lens, an empty page: they all look alike and tell nothing.
  private static final double LEAST_CONTRAST = 4;
  // Spreads neighbouring waves over all three bands; odd, so that each bit has a place of its own.
  private static final int SPREAD = 37;

  /// Nothing for a picture without anything to see on it.
  public static Optional<Look> of(BufferedImage image) {
    if (image.getWidth() < CELLS || image.getHeight() < CELLS) {
      return Optional.empty();
    }
    var light = brightness(image, CELLS, CELLS);
    return contrast(light) < LEAST_CONTRAST
        ? Optional.empty()
        : Optional.of(new Look(shape(light), edges(brightness(image, WAVES + 1, WAVES))));
  }

  /// The mean brightness of each cell of a grid.
  private static double[] brightness(BufferedImage image, int columns, int rows) {
    var width = image.getWidth();
    var height = image.getHeight();
    var sums = new double[columns * rows];
    var counts = new int[columns * rows];
    var line = new int[width];
    for (var y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, line, 0, width);
      for (var x = 0; x < width; x++) {
        var cell = y * rows / height * columns + x * columns / width;
        sums[cell] +=
            0.299 * (line[x] >> 16 & 0xFF)
                + 0.587 * (line[x] >> 8 & 0xFF)
                + 0.114 * (line[x] & 0xFF);
        counts[cell]++;
      }
    }
    return IntStream.range(0, sums.length).mapToDouble(n -> sums[n] / counts[n]).toArray();
  }

  private static double contrast(double[] light) {
    var mean = Arrays.stream(light).average().orElse(0);
    return Math.sqrt(Arrays.stream(light).map(v -> (v - mean) * (v - mean)).average().orElse(0));
  }

  private static long shape(double[] light) {
    var waves = new double[WAVES * WAVES];
    for (var n = 0; n < waves.length; n++) {
      waves[n] = wave(light, COSINE[n % WAVES], COSINE[n / WAVES]);
    }
    var sorted = waves.clone();
    Arrays.sort(sorted);
    var median = (sorted[waves.length / 2 - 1] + sorted[waves.length / 2]) / 2;
    var bits = 0L;
    for (var n = 0; n < waves.length; n++) {
      bits |= waves[n] > median ? 1L << n * SPREAD % Long.SIZE : 0;
    }
    return bits;
  }

  private static double wave(double[] light, double[] across, double[] down) {
    var sum = 0.0;
    for (var y = 0; y < CELLS; y++) {
      var row = 0.0;
      for (var x = 0; x < CELLS; x++) {
        row += light[y * CELLS + x] * across[x];
      }
      sum += row * down[y];
    }
    return sum;
  }

  private static long edges(double[] light) {
    var bits = 0L;
    for (var n = 0; n < Long.SIZE; n++) {
      var at = n / WAVES * (WAVES + 1) + n % WAVES;
      bits |= light[at] < light[at + 1] ? 1L << n : 0;
    }
    return bits;
  }

  private static double[][] cosines() {
    var cosines = new double[WAVES][CELLS];
    for (var wave = 0; wave < WAVES; wave++) {
      for (var x = 0; x < CELLS; x++) {
        cosines[wave][x] = Math.cos((2 * x + 1) * wave * Math.PI / (2 * CELLS));
      }
    }
    return cosines;
  }
}
