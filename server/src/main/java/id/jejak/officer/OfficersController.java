package id.jejak.officer;

import id.jejak.access.CurrentUser;
import id.jejak.access.Role;
import id.jejak.catalog.Field;
import id.jejak.region.RegionCode;
import id.jejak.region.RegionTree;
import id.jejak.shared.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/officers")
class OfficersController {
  private final Officers officers;
  private final Offices offices;
  private final RegionTree tree;

  OfficersController(Officers officers, Offices offices, RegionTree tree) {
    this.officers = officers;
    this.offices = offices;
    this.tree = tree;
  }

  @GetMapping
  OfficerPage list(
      CurrentUser user,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "false") boolean own,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable Role role,
      @RequestParam(required = false) @Nullable Field field,
      @RequestParam(required = false) OfficerQuery.@Nullable Standing state,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > OfficerQuery.MOST) {
      throw Problem.invalid("limit", "Antara 1 dan 200 pengurus sekaligus.");
    }
    var query =
        new OfficerQuery(
            region.isEmpty() ? user.mainGrant().region() : tree.now(RegionCode.valueOf(region)),
            own,
            OfficerQuery.pattern(q),
            role,
            field,
            state,
            OfficerMark.parse(after),
            limit);
    return officers.list(user, query);
  }

  @GetMapping("/{officer}")
  OfficerDetail get(CurrentUser user, @PathVariable UUID officer) {
    return officers.get(user, officer);
  }

  @PutMapping("/{officer}")
  OfficerDetail put(CurrentUser user, @PathVariable UUID officer, @RequestBody PersonForm form) {
    return officers.put(user, officer, form);
  }

  @PutMapping("/{officer}/offices/{office}")
  OfficerDetail putOffice(
      CurrentUser user,
      @PathVariable UUID officer,
      @PathVariable UUID office,
      @RequestBody OfficeForm form) {
    offices.put(user, officer, office, form);
    return officers.get(user, officer);
  }

  @DeleteMapping("/{officer}/offices/{office}")
  OfficerDetail withdrawOffice(
      CurrentUser user, @PathVariable UUID officer, @PathVariable UUID office) {
    offices.withdraw(user, officer, office);
    return officers.get(user, officer);
  }
}
