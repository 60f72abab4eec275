package id.jejak.access.table;

import static id.jejak.access.table.Request.get;

/// Who has reported, month by month.
final class MonthCalls {
  private static final String PATH = "/api/reporting/months?from=2026-03&to=2026-03&region=";

  void addTo(Calls calls) {
    calls.add("GET /api/reporting/months · of the desa", she -> get(PATH + Scene.DESA));
    calls.add("GET /api/reporting/months · of the kecamatan", she -> get(PATH + Scene.KECAMATAN));
  }
}
