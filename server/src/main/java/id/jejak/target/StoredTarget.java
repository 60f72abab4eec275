package id.jejak.target;

import id.jejak.target.TargetPage.SetTarget;
import id.jejak.target.TargetPage.TargetSetter;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The newest revision of a target.
record StoredTarget(
    String region,
    String indicator,
    @Nullable BigDecimal value,
    int revision,
    Instant setAt,
    TargetSetter setBy) {

  SetTarget shown() {
    return new SetTarget(Decimal.textOrNull(value), revision, setAt, setBy);
  }
}
