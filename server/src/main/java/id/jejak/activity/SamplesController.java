package id.jejak.activity;

import id.jejak.access.CurrentUser;
import id.jejak.region.RegionCode;
import id.jejak.region.RegionTree;
import id.jejak.shared.Problem;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/activities/sample")
class SamplesController {
  private static final int MOST = 20;
  private final Samples samples;
  private final RegionTree tree;

  SamplesController(Samples samples, RegionTree tree) {
    this.samples = samples;
    this.tree = tree;
  }

  record SampleList(List<Sample> items) {}

  @GetMapping
  SampleList draw(
      CurrentUser user,
      @RequestParam(required = false) @Nullable String region,
      @RequestParam String month,
      @RequestParam(defaultValue = "5") int each,
      @RequestParam(defaultValue = "1") int seed) {
    if (each < 1 || each > MOST) {
      throw Problem.invalid("each", "Ambil 1 sampai 20 laporan tiap kecamatan.");
    }
    var asked = region == null ? user.mainGrant().region() : RegionCode.valueOf(region);
    return new SampleList(samples.draw(user, tree.now(asked), month(month), each, seed));
  }

  private static YearMonth month(String text) {
    try {
      var month = YearMonth.parse(text);
      if (month.getYear() >= 2000 && month.getYear() < 2100) {
        return month;
      }
    } catch (DateTimeException unreadable) {
      // said below
    }
    throw Problem.invalid("month", "Tulis bulan seperti 2026-11.");
  }
}
