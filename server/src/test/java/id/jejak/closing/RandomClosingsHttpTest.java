package id.jejak.closing;

import static id.jejak.SampleReport.chillies;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.HttpTest;
import id.jejak.SampleReport;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Months of a kecamatan in any order: desa report in time and late, close in time, late or never,
/// the kecamatan closes with whoever is missing, and books are opened again. In the end every
/// report of a closed month stands exactly once in what its desa has closed, and once in what the
/// kecamatan has.
class RandomClosingsHttpTest extends HttpTest {
  private static final List<String> DISTRICTS =
      List.of("82.03.14", "82.03.15", "82.03.19", "82.03.20");
  private static final YearMonth FIRST = YearMonth.of(2025, 1);
  private static final int MONTHS = 4;

  private static final String HOW_OFTEN =
      """
      with mine as (
        select c.id, c.starts_on, c.ends_on from closing c join region r on r.id = c.region_id
        where r.code = :region and c.state <> 'REOPENED'),
      held as (
        select m.id as closing_id from mine m
        union all select p.part_id from mine m join closing_part p on p.closing_id = m.id),
      -- A late report of a part is told by the closing itself, too.
      listed as (
        select r.activity_id from mine m join closing_report r on r.closing_id = m.id
        union all
        select r.activity_id from held h join closing_report r on r.closing_id = h.closing_id
        where not r.late and h.closing_id not in (select id from mine))
      select a.id || ': ' || count(l.activity_id) from activity a left join listed l on l.activity_id = a.id
      where (a.region_code = :region or a.region_code like :region || '.%') and a.start_date between '2025-01-01' and '2025-05-31'
        and exists (select from mine m where a.start_date between m.starts_on and m.ends_on)
      group by a.id having count(l.activity_id) <> 1\
      """;

  @Autowired private JdbcClient db;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void every_report_of_a_closed_month_is_told_exactly_once(int number) {
    var random = new Random(4_711 + number);
    var district = DISTRICTS.get(number);
    var desas = villages(district).subList(0, 3);
    for (var step = 0; step < 160; step++) {
      var month = FIRST.plusMonths(random.nextInt(MONTHS)).toString();
      var desa = desas.get(random.nextInt(3));
      switch (random.nextInt(9)) {
        case 0, 1, 2, 3 -> send(random.nextInt(6) == 0 ? district : desa, month);
        case 4, 5 -> close(new Books(desa, month), desa);
        case 6 -> close(new Books(district, month), district);
        case 7 -> reopen(new Books(desa, month), district);
        default -> reopen(new Books(district, month), "82.03");
      }
    }
    var last = FIRST.plusMonths(MONTHS).toString();
    for (var desa : desas) {
      close(new Books(desa, last), desa);
    }
    close(new Books(district, last), district);
    for (var desa : desas) {
      assertThat(howOften(desa)).as(desa).isEmpty();
    }
    assertThat(howOften(district)).isEmpty();
  }

  private List<String> howOften(String region) {
    return db.sql(HOW_OFTEN).param("region", region).query(String.class).list();
  }

  private void close(Books books, String team) {
    var she = secretaryOf(team);
    var seen = books.seenBy(she);
    if (seen.get("mayClose").booleanValue()) {
      books.closeAsItStands(she, seen.get("version").intValue() + 1).expect(200);
    }
  }

  private void reopen(Books books, String receiver) {
    var she = secretaryOf(receiver);
    var seen = books.seenBy(she);
    if (seen.get("mayReopen").booleanValue()) {
      var answer = books.reopen(she, seen.get("version").intValue(), "Ada yang kurang");
      assertThat(answer.status()).isIn(200, 409);
    }
  }

  private void send(String region, String month) {
    var report = chillies(region).on(month + "-05").results("III-01.1", "1");
    secretaryOf(region).put("/api/activities/" + SampleReport.id(), report.body()).expect(201);
  }

  private List<String> villages(String district) {
    return db.sql("select code from region where code like :like and valid_to is null order by 1")
        .param("like", district + ".%")
        .query(String.class)
        .list();
  }
}
