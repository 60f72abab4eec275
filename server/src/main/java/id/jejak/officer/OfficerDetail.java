package id.jejak.officer;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person with every office, past and to come, the newest first. `mayChange` says whether the
/// reader may change her and her account.
record OfficerDetail(
    UUID id,
    int version,
    MemberFacts person,
    List<HeldOffice> offices,
    @Nullable OfficerAccount account,
    boolean mayChange) {}
