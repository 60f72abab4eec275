package id.jejak.check;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/// The alarm for collectors: `jejak_check_differences` above 0, or a check that is days old.
@Component
class CheckMetrics implements MeterBinder {
  private final Checks checks;

  CheckMetrics(Checks checks) {
    this.checks = checks;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("jejak.check.differences", checks, Checks::differences)
        .description("Figures that the latest nightly recount found different from the reports")
        .register(registry);
    Gauge.builder("jejak.check.time", checks, Checks::checkedAt)
        .description("When the latest nightly recount ended")
        .baseUnit("seconds")
        .register(registry);
  }
}
