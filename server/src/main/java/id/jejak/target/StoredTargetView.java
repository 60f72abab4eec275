package id.jejak.target;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import id.jejak.target.TargetPage.SetTarget;
import org.jspecify.annotations.Nullable;

/// How a target stands that somebody else has set meanwhile.
@JsonInclude(Include.NON_NULL)
record StoredTargetView(
    String region, String indicator, String indicatorName, @Nullable SetTarget target) {
  static StoredTargetView of(CheckedLine line, @Nullable StoredTarget stored) {
    return new StoredTargetView(
        line.region().value(),
        line.planned().code(),
        line.planned().indicator().name(),
        stored == null ? null : stored.shown());
  }
}
