package id.jejak.total;

/// What the rows of a total are added up from, as beginnings of statements: each names `known` the
/// shares of the asked places, bidang, kinds, results and months, by state.
final class TotalShares {
  // The cells of the region, those of its children, and what is pending below it, in one snapshot.
  // By
  // child, the region's own row is what remains when the children are taken away.
  static final String SHARES =
      """
      with child as (
        select code from region
        where :byChild and valid_to is null
          and parent_id = (select id from region where code = :region and valid_to is null)),
      stock as (select code from indicator where kind = 'STOCK'),
      share as (
        select :region as place, month, type_code, indicator, state, activities, participants_male, participants_female,
          value
        from total_cell
        where region_code = :region and month between :earliest and :to and (indicator <> '') = :byIndicator
          and state <> 'PUBLISHED' and (month >= :from or indicator in (select code from stock))
        union all
        select x.place, month, type_code, indicator, state, x.sign * activities, x.sign * participants_male,
          x.sign * participants_female, x.sign * value
        from child c
        join total_cell t on t.region_code = c.code and t.month between :earliest and :to
          and (t.indicator <> '') = :byIndicator and t.state <> 'PUBLISHED'
          and (t.month >= :from or t.indicator in (select code from stock))
        cross join lateral (values (c.code, 1), (:region, -1)) as x (place, sign)
        union all
        select case when :byChild and length(region_code) >= :childLength and region_code <> :region
            then left(region_code, :childLength) else :region end,
          month, type_code, indicator, state, activities, participants_male, participants_female, value
        from total_delta
        where region_code >= :subtreeFrom and region_code < :subtreeUntil and month between :earliest and :to
          and (indicator <> '') = :byIndicator and state <> 'PUBLISHED'),
      named as (select code, name from region where valid_to is null),
      """;

  // Where neither kinds nor results are asked for, a few cells of each bidang tell as much.
  static final String SHARES_BY_FIELD =
      """
      with child as (
        select code from region
        where :byChild and valid_to is null
          and parent_id = (select id from region where code = :region and valid_to is null)),
      share as (
        select :region as place, month, field, state, activities, participants_male, participants_female
        from total_by_field
        where region_code = :region and month between :from and :to
        union all
        select x.place, month, field, state, x.sign * activities, x.sign * participants_male, x.sign * participants_female
        from child c
        join total_by_field t on t.region_code = c.code and t.month between :from and :to
        cross join lateral (values (c.code, 1), (:region, -1)) as x (place, sign)
        union all
        select case when :byChild and length(region_code) >= :childLength and region_code <> :region
            then left(region_code, :childLength) else :region end,
          month, t.field, state, activities, participants_male, participants_female
        from total_delta d join activity_type t on t.code = d.type_code
        where region_code >= :subtreeFrom and region_code < :subtreeUntil and month between :from and :to
          and indicator = '' and state <> 'PUBLISHED'),
      named as (select code, name from region where valid_to is null),
      known as (
        select case when :byChild then place end as place, case when :byField then field end as field,
          null::text as type_code, null::text as indicator, null::text as kind, state, month, activities,
          participants_male, participants_female, 0 as value
        from share where field = any(:fields)),
      """;

  // Under an earlier tree everything is counted anew from the reports, each by the code under which
  // the region it was written for counted on that day.
  private static final String OWN_AT =
      """
      with place as (
        select id, code, name, existed,
          case when :byChild and length(code) >= :childLength and code <> :region then left(code, :childLength)
            else :region end as place
        from region_at(:tree::date, :subtreeFrom, :subtreeUntil)),
      named as (select code, name from place where existed),
      own as (
        select c.*, p.code, p.place from activity_contribution c join place p on p.id = c.region_id
        where c.month <= :to and c.state <> 'PUBLISHED'),
      """;

  // As known at a moment: of each report the version that the server held then, in the state it
  // had.
  private static final String OWN_KNOWN_AT =
      """
      with named as (select code, name from region where valid_to is null),
      version as (
        select distinct on (activity_id) activity_id, region_code as code, revision, withdrawn_at, body
        from activity_history
        where region_code >= :subtreeFrom and region_code < :subtreeUntil and received_at <= :knownAt
        order by activity_id, revision desc),
      judged as (
        select v.*, coalesce((select r.decision from review_detail r where r.activity_id = v.activity_id
          and r.revision = v.revision and r.decided_at <= :knownAt order by r.id desc limit 1), 'SUBMITTED') as state
        from version v where v.withdrawn_at is null or v.withdrawn_at > :knownAt),
      written as (
        select activity_id, code, (body ->> 'startDate')::date as start_date, body ->> 'typeCode' as type_code, state,
          (body ->> 'participantsMale')::bigint as participants_male,
          (body ->> 'participantsFemale')::bigint as participants_female,
          case when jsonb_typeof(body -> 'results') = 'array' then body -> 'results' else '[]' end as results
        from judged),
      own as (
        select t.activity_id, t.code, date_trunc('month', t.start_date)::date as month, t.start_date, t.type_code, t.state,
          t.participants_male, t.participants_female, x.indicator, x.value,
          case when :byChild and length(t.code) >= :childLength and t.code <> :region then left(t.code, :childLength)
            else :region end as place
        from written t left join lateral jsonb_to_recordset(t.results) as x (indicator text, value numeric) on true
        where t.start_date < :to::date + interval '1 month'),
      """;

  private static final String COUNTED_ANEW =
      """
      observed as (
        select o.code, o.place, o.month, o.start_date, o.activity_id, o.type_code, o.indicator, g.state, o.value
        from own o
        join indicator i on i.code = o.indicator and i.kind = 'STOCK'
        cross join lateral (
          select o.state as state union all select 'COUNTED' where o.state in ('SUBMITTED', 'APPROVED')) g),
      last_of_month as (
        select distinct on (code, indicator, state, month) code, place, month, type_code, indicator, state, value
        from observed
        order by code, indicator, state, month, start_date desc, activity_id desc),
      share as (
        select place, month, type_code, '' as indicator, state, count(*) as activities,
          sum(participants_male) as participants_male, sum(participants_female) as participants_female, 0 as value
        from (
          select distinct activity_id, place, month, type_code, state, participants_male, participants_female
          from own) as once
        where not :byIndicator
        group by place, month, type_code, state
        union all
        select o.place, o.month, o.type_code, o.indicator, o.state, count(*), sum(o.participants_male),
          sum(o.participants_female), sum(case when i.kind = 'FLOW' then o.value else 0 end)
        from own o join indicator i on i.code = o.indicator
        where :byIndicator
        group by o.place, o.month, o.type_code, o.indicator, o.state
        union all
        select place, month, type_code, indicator, state, 0, 0, 0,
          value - coalesce(lag(value) over (partition by code, indicator, state order by month), 0)
        from last_of_month where :byIndicator),
      """;

  static final String SHARES_AT = OWN_AT + COUNTED_ANEW;
  static final String SHARES_KNOWN_AT = OWN_KNOWN_AT + COUNTED_ANEW;

  static final String KNOWN =
      """
      known as (
        select case when :byChild then s.place end as place,
          case when :byField then t.field end as field,
          case when :byType then s.type_code end as type_code,
          case when :byIndicator then s.indicator end as indicator,
          i.kind, s.state, greatest(s.month, :from) as month,
          case when s.month >= :from then s.activities else 0 end as activities,
          case when s.month >= :from then s.participants_male else 0 end as participants_male,
          case when s.month >= :from then s.participants_female else 0 end as participants_female,
          case when s.month >= :from or i.kind = 'STOCK' then s.value else 0 end as value
        from share s
        join activity_type t on t.code = s.type_code and t.field = any(:fields)
        left join indicator i on i.code = s.indicator
        where cardinality(:indicators::text[]) = 0 or s.indicator = any(:indicators::text[])),
      """;

  private TotalShares() {}
}
