package id.jejak.period;

/// Common tables of statements about a month: `village` has desa, each with the region of the tier
/// asked for that it counts to and the end of its deadline.
final class Deadlines {
  // A deadline is the end of a local day of the village, by the grace days that were set for it or
  // above it when the month ended: what is set later judges later months.
  private static final String VILLAGE =
      """
      latest as (
        select distinct on (s.region_id) r.code, (s.value ->> 'days')::int as days
        from team_setting s join region r on r.id = s.region_id
        where s.item = 'DEADLINE_MONTHLY_VILLAGE' and s.valid_from < (:month::date + interval '1 month')::date
        order by s.region_id, s.version desc),
      grace as materialized (select code, days from latest where days is not null),
      village as (
        select left(r.code, :placeLength) as place, r.code,
          ((:month::date + interval '1 month')::date + coalesce(own.days, d.days, k.days, p.days, n.days, 0))::timestamp
            at time zone t.time_zone as deadline
        from (select region.* from {regions}) r join team t on t.region_id = r.id
        left join grace own on own.code = r.code
        left join grace d on d.code = left(r.code, 8)
        left join grace k on k.code = left(r.code, 5)
        left join grace p on p.code = left(r.code, 2)
        left join grace n on n.code = 'ID'
        where r.tier = 'VILLAGE' and r.valid_to is null),
      """;

  /// At the beginning of a statement with `:from` and `:until`: the desa of one region.
  static final String WITH_VILLAGES =
      "with " + villagesAmong("region where code >= :from and code < :until");

  /// `regions`: the end of a statement that reads regions, from its `from` on.
  static String villagesAmong(String regions) {
    return VILLAGE.replace("{regions}", regions);
  }

  private Deadlines() {}
}
