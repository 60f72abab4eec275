package id.jejak.practice;

import id.jejak.region.RegionCode;
import java.util.List;

/// How many of the officers who report have practised: in a region, and in each region one tier
/// below it that has officers; its own team stands among them under its own code.
record PractisedCounts(
    RegionCode regionCode,
    String regionName,
    String regionKind,
    int officers,
    int practised,
    List<PractisedPlace> children) {

  record PractisedPlace(RegionCode regionCode, String regionName, int officers, int practised) {}
}
