package id.jejak.practice;

import id.jejak.access.CurrentUser;
import id.jejak.officer.OfficerMark;
import id.jejak.region.RegionCode;
import id.jejak.region.RegionTree;
import id.jejak.shared.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/practice")
class PracticeController {
  private static final int MOST_OFFICERS = 200;
  private final Certificates certificates;
  private final PractisedOfficers officers;
  private final RegionTree tree;

  PracticeController(Certificates certificates, PractisedOfficers officers, RegionTree tree) {
    this.certificates = certificates;
    this.officers = officers;
    this.tree = tree;
  }

  record CertificateForm(@Nullable LocalDate finishedOn, @Nullable List<@Nullable Integer> stars) {
    Finish checked() {
      if (finishedOn == null) {
        throw Problem.invalid("finishedOn", "Sebutkan tanggal selesai latihan.");
      }
      return new Finish(finishedOn, stars == null ? List.of() : stars);
    }
  }

  @PutMapping("/certificate")
  Certificate keep(CurrentUser user, @RequestBody CertificateForm form) {
    return certificates.keep(user, form.checked());
  }

  @GetMapping("/certificate")
  Certificate getOwn(CurrentUser user) {
    return certificates.getOwn(user);
  }

  @GetMapping("/certificates/{id}")
  Certificate get(CurrentUser user, @PathVariable UUID id) {
    return certificates.get(user, id);
  }

  @GetMapping("/progress")
  PractisedCounts count(CurrentUser user, @RequestParam(defaultValue = "") String region) {
    return officers.count(user, place(user, region));
  }

  @GetMapping("/officers")
  PractisedPage list(
      CurrentUser user,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "100") int limit) {
    if (limit < 1 || limit > MOST_OFFICERS) {
      throw Problem.invalid("limit", "Antara 1 dan 200 pengurus sekaligus.");
    }
    var mark = OfficerMark.parse(after);
    return officers.list(user, place(user, region), mark, limit);
  }

  private RegionCode place(CurrentUser user, String region) {
    return region.isEmpty() ? user.mainGrant().region() : tree.now(RegionCode.valueOf(region));
  }
}
