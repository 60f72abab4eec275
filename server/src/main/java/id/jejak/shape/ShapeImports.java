package id.jejak.shape;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.audit.Audit;
import id.jejak.audit.Audit.Act;
import id.jejak.audit.AuditedAct;
import id.jejak.region.RegionCode;
import id.jejak.region.Regions;
import id.jejak.shared.CommonProblem;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import java.io.InputStream;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Maps brought by the operator of the top team, or on the command line. A file may come again:
/// what it holds replaces what was there.
@Component
public class ShapeImports {
  private final Boundaries boundaries;
  private final Coordinates coordinates;
  private final Regions regions;
  private final Access access;
  private final Audit audit;

  ShapeImports(
      Boundaries boundaries, Coordinates coordinates, Regions regions, Access access, Audit audit) {
    this.boundaries = boundaries;
    this.coordinates = coordinates;
    this.regions = regions;
    this.access = access;
    this.audit = audit;
  }

  /// Outlines as GeoJSON; the good ones are kept, the others named.
  ImportResult importBoundaries(CurrentUser user, InputStream file) {
    requireTopOperator(user);
    var result = boundaries.read(file);
    record(user, "batas", result);
    return result;
  }

  /// Points as CSV; the good ones are kept, the others named.
  ImportResult importCoordinates(CurrentUser user, InputStream file) {
    requireTopOperator(user);
    var result = coordinates.read(file);
    record(user, "koordinat", result);
    return result;
  }

  @OpenToAll("called by the command line, not for a request")
  public ImportResult importBoundaries(InputStream file) {
    return boundaries.read(file);
  }

  @OpenToAll("called by the command line, not for a request")
  public ImportResult importCoordinates(InputStream file) {
    return coordinates.read(file);
  }

  private void requireTopOperator(CurrentUser user) {
    if (!access.allowsRegion(user, Permission.ADMINISTER, access.top())) {
      throw new Problem(CommonProblem.NOT_ALLOWED);
    }
  }

  private void record(CurrentUser user, String what, ImportResult result) {
    RegionCode top = access.top();
    var details =
        Map.of(
            "what",
            what,
            "taken",
            String.valueOf(result.taken()),
            "bad",
            String.valueOf(result.bad()));
    audit.record(
        user, new Act(AuditedAct.MAP_IMPORTED, top, top.value(), regions.get(top).name(), details));
  }
}
