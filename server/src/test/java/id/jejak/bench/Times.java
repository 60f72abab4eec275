package id.jejak.bench;

import java.util.Arrays;

/// How long something took, each time, in nanoseconds.
record Times(long[] nanos) {
  Times {
    nanos = Arrays.stream(nanos).sorted().toArray();
  }

  /// What this share of them stayed under, in milliseconds.
  double at(double share) {
    return nanos[(int) Math.min(nanos.length - 1, Math.round(share * nanos.length))] / 1e6;
  }
}
