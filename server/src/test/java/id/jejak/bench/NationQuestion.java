package id.jejak.bench;

import java.util.Arrays;
import java.util.List;

/// One thing that screens ask, of the regions of which tiers; `{region}`, `{month}`, `{first}` and
/// `{cursor}` stand for what is asked about. `own` is asked by an officer of the region, all else
/// by one of the nation.
record NationQuestion(String name, List<String> tiers, String path, boolean own) {
  private static final String ALL = "nation province regency district village";
  private static final String ABOVE = "nation province regency district";

  static final List<NationQuestion> ALL_QUESTIONS =
      List.of(
          of("per Pokja, month", ALL, totals("{month}", "field")),
          of("per child, month", ABOVE, totals("{month}", "child")),
          of("every result, month", ALL, totals("{month}", "field,type,indicator")),
          of("per Pokja, year", ALL, totals("{first}", "field")),
          of("per child, year", ABOVE, totals("{first}", "child")),
          of("every result, year", ALL, totals("{first}", "field,type,indicator")),
          of("each month of a year", ALL, totals("{first}", "month")),
          of("who has reported", ALL, "/api/reporting?region={region}&month={month}"),
          of("newest with photos", ALL, list("&state=SUBMITTED,APPROVED&from={first}-01&limit=40")),
          of(
              "proof of a result",
              ALL,
              list("&indicator=III-01.1&state=SUBMITTED,APPROVED&limit=50")),
          of("search, many found", ALL, list("&q=kelompok+12&limit=20")),
          of("search, few found", ALL, list("&q=8f3&limit=20")),
          of("search, none found", ALL, list("&q=tidak+ada+di+mana+pun&limit=20")),
          own("waiting for her", "district", list("&waiting=true&limit=50")),
          own("changes, the first", "district village", "/api/changes?since="),
          own("changes, the latest", "nation district village", "/api/changes?since={cursor}"));

  private static NationQuestion of(String name, String tiers, String path) {
    return new NationQuestion(name, Arrays.asList(tiers.split(" ")), path, false);
  }

  private static NationQuestion own(String name, String tiers, String path) {
    return new NationQuestion(name, Arrays.asList(tiers.split(" ")), path, true);
  }

  private static String totals(String from, String by) {
    return "/api/totals?region={region}&from=" + from + "&to={month}&by=" + by;
  }

  private static String list(String narrowed) {
    return "/api/activities?region={region}" + narrowed;
  }

  String about(String region, String first, String month, String cursor) {
    return path.replace("{region}", region)
        .replace("{first}", first)
        .replace("{month}", month)
        .replace("{cursor}", cursor);
  }
}
