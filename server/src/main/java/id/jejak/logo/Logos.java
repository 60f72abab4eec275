package id.jejak.logo;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.picture.Emblems;
import id.jejak.region.RegionCode;
import id.jejak.shared.CommonProblem;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import id.jejak.shared.Sha256;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Pictures for the kop, kept by what they are. They stand on public paper, so whoever knows one
/// may have it.
@Component
public class Logos {
  private final LogoStore store;
  private final Emblems emblems;
  private final Access access;
  private final InstantSource clock;

  Logos(LogoStore store, Emblems emblems, Access access, InstantSource clock) {
    this.store = store;
    this.emblems = emblems;
    this.access = access;
    this.clock = clock;
  }

  /// Keeps a picture for the kop of a team and tells its hash; it is printed once the team's
  /// setting names it. 422 for what is no picture, 403 for who does not administer the team.
  String add(CurrentUser user, RegionCode team, byte[] sent) {
    if (!access.allowsRegion(user, Permission.ADMINISTER, team)) {
      throw access.allowsRegion(user, Permission.VIEW_COLLEAGUES, team)
              || access.allowsRegion(user, Permission.VIEW_OFFICERS, team)
          ? new Problem(CommonProblem.NOT_ALLOWED)
          : Problem.notFound();
    }
    var png = emblems.check(sent);
    var sha256 = Sha256.hex(png);
    store.insert(sha256, png, user.officer(), clock.instant());
    return sha256;
  }

  /// The picture as PNG.
  @OpenToAll("they stand on public paper")
  public Optional<byte[]> find(String sha256) {
    return store.find(sha256);
  }

  @OpenToAll("they stand on public paper")
  public boolean exists(String sha256) {
    return store.exists(sha256);
  }
}
