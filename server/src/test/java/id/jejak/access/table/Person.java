package id.jejak.access.table;

import java.util.UUID;

/// Someone of a column, with the cookie of a session of hers; without one she is nobody.
record Person(Kind kind, String who, UUID officer, String username, String cookie) {
  static Person nobody() {
    return new Person(Kind.of(Kind.NONE, "-"), "nobody", UUID.randomUUID(), "tidak-ada", "");
  }

  @Override
  public String toString() {
    return who;
  }
}
