package id.jejak.period;

import java.time.LocalDate;

/// How a report came too late: the last day on which it would have been on time, and the day on
/// which it came, both of its village.
public record Lateness(LocalDate deadline, LocalDate arrivedOn) {}
