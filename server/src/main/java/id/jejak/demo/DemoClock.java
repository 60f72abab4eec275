package id.jejak.demo;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/// A clock that stands on past days while the sample data are sent, and then runs as any other.
@Component
@Primary
@ConditionalOnProperty(name = "jejak.command", havingValue = "demo")
class DemoClock implements InstantSource {
  private volatile @Nullable Instant standing;

  void standAt(Instant instant) {
    standing = instant;
  }

  void runOn() {
    standing = null;
  }

  @Override
  public Instant instant() {
    var fixed = standing;
    return fixed == null ? Instant.now().truncatedTo(ChronoUnit.MICROS) : fixed;
  }
}
