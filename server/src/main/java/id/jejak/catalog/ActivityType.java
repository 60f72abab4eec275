package id.jejak.catalog;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A kind of activity (jenis kegiatan), valid between two dates. `programme` is the number of one
/// of the ten Program Pokok; `words` are everyday words by which it is found.
public record ActivityType(
    String code,
    Field field,
    String name,
    String shortName,
    @Nullable Integer programme,
    String defaultTitle,
    String purpose,
    List<String> words,
    List<Indicator> indicators,
    @JsonIgnore LocalDate validFrom,
    @JsonIgnore @Nullable LocalDate validTo) {

  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
