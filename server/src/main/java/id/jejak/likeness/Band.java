package id.jejak.likeness;

/// A third of a shape's bits. Two shapes that differ in at most 8 bits differ in at most 2 bits of
/// some third, so that looking up the few hundred values near each third finds every one of them.
enum Band {
  LOW(0, 22),
  MIDDLE(22, 21),
  HIGH(43, 21);

  private final int shift;
  private final int bits;

  Band(int shift, int bits) {
    this.shift = shift;
    this.bits = bits;
  }

  /// The value of this third, and all values that differ from it in one or two bits.
  int[] near(long shape) {
    var value = (int) (shape >>> shift) & (1 << bits) - 1;
    var near = new int[1 + bits + bits * (bits - 1) / 2];
    near[0] = value;
    var n = 1;
    for (var i = 0; i < bits; i++) {
      near[n++] = value ^ 1 << i;
      for (var j = 0; j < i; j++) {
        near[n++] = value ^ 1 << i ^ 1 << j;
      }
    }
    return near;
  }
}
