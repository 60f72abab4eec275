package id.jejak.closing;

import id.jejak.region.RegionCode;
import id.jejak.total.TotalRow;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes what a closing holds: its parts, its reports, its figures. All of it is read under one
/// snapshot of the database, which the transaction of the closing keeps.
@Component
class ContentStore {
  private static final String PARTS =
      """
      insert into closing_part (closing_id, part_id, direct)
      select :closing::bigint, c.id, true from closing c where c.id = any(:children::bigint[])
      union all
      select :closing::bigint, p.part_id, false from closing_part p where p.closing_id = any(:children::bigint[])\
      """;

  private static final String MISSING =
      """
      insert into closing_missing (closing_id, region_id, name)
      select :closing, id, name from region where id = any(:regions::int[])\
      """;

  // What the tiers below have closed is theirs: the closing counts it by its parts.
  private static final String REPORTS =
      """
      with below as (
        select r.code from closing_part p join closing c on c.id = p.part_id join region r on r.id = c.region_id
        where p.closing_id = :closing and p.direct)
      insert into closing_report (closing_id, activity_id, revision, late)
      select :closing, a.id, a.revision, false from activity_dated a
      where a.region_code >= :low and a.region_code < :high and a.start_date between :from and :to and a.state <> 'WITHDRAWN'
        and not exists (select from below b where a.region_code >= b.code and a.region_code < b.code || '/')\
      """;

  // Late is what belongs to an earlier period that this team has closed without it. Of a team below
  // that
  // closes this period too, that is what it tells as late now, and what it counted in a period that
  // it
  // closed after this team had; what comes for it from now on, it will tell as late itself.
  private static final String LATE_REPORTS =
      """
      with mine as (
        select id, starts_on, ends_on from closing
        where region_id = :team and kind = :kind and state <> 'REOPENED' and id <> :closing),
      held as (
        select id from mine union select p.part_id from mine m join closing_part p on p.closing_id = m.id),
      below as (
        select r.id, r.code from closing_part p join closing c on c.id = p.part_id join region r on r.id = c.region_id
        where p.closing_id = :closing and p.direct),
      candidate as (
        select a.id, a.revision
        from closing_part p join closing_report r on r.closing_id = p.part_id and r.late
        join activity_dated a on a.id = r.activity_id and a.state <> 'WITHDRAWN'
        where p.closing_id = :closing
        union
        select a.id, a.revision from activity_dated a
        where a.region_code >= :low and a.region_code < :high and a.start_date < :from and a.state <> 'WITHDRAWN'
          and exists (select from mine m where a.start_date between m.starts_on and m.ends_on)
          and (not exists (
              select from below b join closing o on o.region_id = b.id and o.kind = :kind and o.state <> 'REOPENED'
              where a.region_code >= b.code and a.region_code < b.code || '/' and a.start_date between o.starts_on and o.ends_on)
            or exists (select from closing_report r join closing c on c.id = r.closing_id
              where r.activity_id = a.id and c.kind = :kind and c.state <> 'REOPENED')))
      insert into closing_report (closing_id, activity_id, revision, late)
      select :closing, id, revision, true from candidate
      where not exists (
        select from closing_report r join held h on h.id = r.closing_id where r.activity_id = candidate.id)\
      """;

  private static final String FIGURES_OF_PARTS =
      """
      insert into closing_figure
      select :closing, false, c.region_id, f.type_code, f.indicator, sum(f.activities_submitted),
        sum(f.activities_approved), sum(f.activities_returned), sum(f.male_submitted), sum(f.male_approved),
        sum(f.male_returned), sum(f.female_submitted), sum(f.female_approved), sum(f.female_returned),
        sum(f.value_submitted), sum(f.value_approved), sum(f.value_returned), sum(f.value_current)
      from closing_part p join closing c on c.id = p.part_id
      join closing_figure f on f.closing_id = c.id and not f.late
      where p.closing_id = :closing and p.direct
      group by c.region_id, f.type_code, f.indicator\
      """;

  private static final String FIGURES =
      """
      insert into closing_figure
      select :closing, false, r.id, x ->> 'type', coalesce(x ->> 'indicator', ''),
        (x #>> '{activities,submitted}')::bigint, (x #>> '{activities,approved}')::bigint, (x #>> '{activities,returned}')::bigint,
        (x #>> '{participantsMale,submitted}')::bigint, (x #>> '{participantsMale,approved}')::bigint, (x #>> '{participantsMale,returned}')::bigint,
        (x #>> '{participantsFemale,submitted}')::bigint, (x #>> '{participantsFemale,approved}')::bigint, (x #>> '{participantsFemale,returned}')::bigint,
        coalesce(x #>> '{value,submitted}', '0')::numeric, coalesce(x #>> '{value,approved}', '0')::numeric,
        coalesce(x #>> '{value,returned}', '0')::numeric, coalesce(x #>> '{value,current}', '0')::numeric
      from jsonb_array_elements(:rows::jsonb) as x join region r on r.code = x ->> 'child' and r.valid_to is null\
      """;

  // A late stock changes nothing here: the team's latest value stands in the figures already.
  private static final String LATE_FIGURES =
      """
      with listed as (
        select c.activity_id, c.type_code, c.state, c.participants_male as male, c.participants_female as female,
          c.indicator, c.value,
          case when length(c.region_code) >= :childLength and c.region_code <> :code
            then left(c.region_code, :childLength) else :code end as place
        from closing_report r join activity_contribution c on c.activity_id = r.activity_id and c.state <> 'PUBLISHED'
        where r.closing_id = :closing and r.late),
      told as (
        select distinct activity_id, place, type_code, '' as indicator, state, male, female, 0::numeric as value from listed
        union all
        select l.activity_id, l.place, l.type_code, l.indicator, l.state, l.male, l.female,
          case when i.kind = 'FLOW' then l.value else 0 end
        from listed l join indicator i on i.code = l.indicator)
      insert into closing_figure
      select :closing, true, r.id, t.type_code, t.indicator,
        count(*) filter (where state = 'SUBMITTED'), count(*) filter (where state = 'APPROVED'),
        count(*) filter (where state = 'RETURNED'),
        coalesce(sum(male) filter (where state = 'SUBMITTED'), 0), coalesce(sum(male) filter (where state = 'APPROVED'), 0),
        coalesce(sum(male) filter (where state = 'RETURNED'), 0),
        coalesce(sum(female) filter (where state = 'SUBMITTED'), 0),
        coalesce(sum(female) filter (where state = 'APPROVED'), 0),
        coalesce(sum(female) filter (where state = 'RETURNED'), 0),
        coalesce(sum(value) filter (where state = 'SUBMITTED'), 0), coalesce(sum(value) filter (where state = 'APPROVED'), 0),
        coalesce(sum(value) filter (where state = 'RETURNED'), 0),
        coalesce(sum(value) filter (where state in ('SUBMITTED', 'APPROVED')), 0)
      from told t join region r on r.code = t.place and r.valid_to is null
      group by r.id, t.type_code, t.indicator\
      """;

  private static final String SEAL =
      """
      update closing set sha256 = closing_sha256(id),
        reports = (select count(*) from closing_report r where not r.late and r.closing_id in (
          select :closing union all select part_id from closing_part where closing_id = :closing)),
        late_reports = (select count(*) from closing_report r where r.late and r.closing_id = :closing)
      where id = :closing\
      """;

  private final JdbcClient db;
  private final JsonMapper json;

  ContentStore(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  void addParts(long closing, List<Long> children) {
    db.sql(PARTS)
        .param("closing", closing)
        .param("children", children.toArray(Long[]::new))
        .update();
    db.sql(FIGURES_OF_PARTS).param("closing", closing).update();
  }

  void addMissing(long closing, List<Integer> regions) {
    db.sql(MISSING)
        .param("closing", closing)
        .param("regions", regions.toArray(Integer[]::new))
        .update();
  }

  /// Rows by child, type and indicator.
  void addFigures(long closing, List<TotalRow> figures) {
    db.sql(FIGURES)
        .param("closing", closing)
        .param("rows", json.writeValueAsString(figures))
        .update();
  }

  void addReports(long closing, RegionCode code, Period period) {
    var subtree = code.subtree();
    db.sql(REPORTS)
        .param("closing", closing)
        .param("low", subtree.from())
        .param("high", subtree.until())
        .param("from", period.startsOn())
        .param("to", period.endsOn())
        .update();
  }

  void addLate(long closing, int team, RegionCode code, Period period) {
    var subtree = code.subtree();
    db.sql(LATE_REPORTS)
        .param("closing", closing)
        .param("team", team)
        .param("kind", period.kind())
        .param("low", subtree.from())
        .param("high", subtree.until())
        .param("from", period.startsOn())
        .update();
    db.sql(LATE_FIGURES)
        .param("closing", closing)
        .param("childLength", code.childLength())
        .param("code", code.value())
        .update();
  }

  /// Counts its reports and signs its figures with their hash.
  void seal(long closing) {
    db.sql(SEAL).param("closing", closing).update();
  }
}
