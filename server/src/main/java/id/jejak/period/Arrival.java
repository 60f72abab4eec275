package id.jejak.period;

import id.jejak.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// When a report of a team about a day first came.
public record Arrival(UUID report, RegionCode region, LocalDate day, Instant at) {}
