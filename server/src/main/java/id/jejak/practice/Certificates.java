package id.jejak.practice;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who has practised: kept for her, shown to the tiers above.
@Component
public class Certificates {
  private final CertificateStore store;
  private final Access access;
  private final InstantSource clock;

  Certificates(CertificateStore store, Access access, InstantSource clock) {
    this.store = store;
    this.access = access;
    this.clock = clock;
  }

  /// Keeps that she has finished. Told again, the first day stays and of each exercise the better
  /// result.
  @Transactional
  public Certificate keep(CurrentUser user, Finish finish) {
    var office = user.mainGrant();
    access.requireRegion(user, Permission.VIEW_ACTIVITY, office.region());
    var now = clock.instant();
    store.keep(
        new CertificateStore.Entry(
            UUID.randomUUID(),
            user.officer(),
            office.regionId(),
            office.title(),
            finish.dayBy(LocalDate.ofInstant(now, office.zone())),
            finish.stars().toArray(Integer[]::new),
            now));
    return getOwn(user);
  }

  /// Her own; 404 before she has finished.
  @OpenToAll("her own certificate needs no permission")
  public Certificate getOwn(CurrentUser user) {
    return store.findOf(user.officer()).orElseThrow(Problem::notFound);
  }

  /// That of an officer in her scope; else 404.
  public Certificate get(CurrentUser user, UUID id) {
    var certificate = store.find(id).orElseThrow(Problem::notFound);
    access.requireRegion(user, Permission.VIEW_ACTIVITY, certificate.regionCode());
    return certificate;
  }
}
