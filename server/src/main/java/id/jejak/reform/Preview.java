package id.jejak.reform;

import id.jejak.region.RegionCode;
import java.util.List;

/// What a change touches, counted today. `shifts` tell which region above gains and which loses how
/// many reports; the totals of all others stay as they are.
record Preview(
    int regions, int officers, long reports, long published, long months, List<Shift> shifts) {
  record Shift(RegionCode code, String name, long reports) {}
}
