package id.jejak.activity;

import id.jejak.total.Contribution;
import id.jejak.total.Contribution.Counted;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/// A report that has been read, checked against the catalogue and allowed: ready for the
/// transaction.
record Submission(
    UUID id,
    Report report,
    int regionId,
    String title,
    Set<String> stockIndicators,
    UUID author,
    String authorTitle,
    Predicate<StoredActivity> mayRevise,
    String canonicalBody,
    String sha256) {

  Contribution contribution() {
    List<Contribution.Result> results =
        report.results().stream()
            .map(result ->
                new Contribution.Result(
                    result.indicator(),
                    result.value(),
                    stockIndicators.contains(result.indicator())))
            .toList();
    return new Contribution(
        id,
        report.regionCode(),
        report.typeCode(),
        report.startDate(),
        Counted.SUBMITTED,
        report.participantsMale(),
        report.participantsFemale(),
        results);
  }
}
