package id.jejak.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
  @Test
  void what_a_spreadsheet_would_run_becomes_text() {
    for (var formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1", "'=1")) {
      assertThat(Csv.line(List.of(formula))).as(formula).isEqualTo("'" + formula + "\r\n");
    }
  }

  @Test
  void commas_quotes_and_line_ends_are_kept_inside_one_cell() {
    assertThat(Csv.line(List.of("a,b", "c\"d", "e\nf", "g")))
        .isEqualTo("\"a,b\",\"c\"\"d\",\"e\nf\",g\r\n");
    assertThat(Csv.line(List.of("Tanam cabai - tahap 2", "5")))
        .isEqualTo("Tanam cabai - tahap 2,5\r\n");
  }
}
