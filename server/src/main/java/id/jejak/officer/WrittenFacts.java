package id.jejak.officer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a list says of a person. A member that is null is not said: what is known of her stays.
public record WrittenFacts(
    String name,
    @Nullable String registrationNumber,
    @Nullable LocalDate joinedOn,
    @Nullable String sex,
    @Nullable String birthPlace,
    @Nullable LocalDate birthDate,
    @Nullable String maritalStatus,
    @Nullable String address,
    @Nullable String education,
    @Nullable String occupation,
    @Nullable String phone,
    @Nullable Boolean generalCadre,
    @Nullable String specialCadre,
    @Nullable String note) {}
