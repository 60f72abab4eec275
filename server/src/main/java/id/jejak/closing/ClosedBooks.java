package id.jejak.closing;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.catalog.Field;
import id.jejak.closing.ClosedBook.Act;
import id.jejak.closing.ClosedBook.Acts;
import id.jejak.closing.Closing.ClosingAct;
import id.jejak.region.RegionCode;
import id.jejak.region.RegionTree;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import id.jejak.team.Team;
import id.jejak.team.Teams;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Closed books for paper, each the same whenever it is read, and the proof that a paper tells what
/// was closed.
@Component
public class ClosedBooks {
  private static final int SEAL = 16;
  private final ClosingStore closings;
  private final FaceStore store;
  private final BookFaces faces;
  private final Teams teams;
  private final RegionTree tree;
  private final Access access;

  ClosedBooks(
      ClosingStore closings,
      FaceStore store,
      BookFaces faces,
      Teams teams,
      RegionTree tree,
      Access access) {
    this.closings = closings;
    this.store = store;
    this.faces = faces;
    this.teams = teams;
    this.tree = tree;
    this.access = access;
  }

  /// The closing of that version, with the bidang that she sees; 404 where there is none, or for a
  /// team outside her scope, 422 for what is no period.
  public ClosedBook get(CurrentUser user, RegionCode asked, String written, int version) {
    var code = tree.now(asked);
    access.requireRegion(user, Permission.VIEW_TOTALS, code);
    var period = Period.parse(written);
    var team = teams.get(code);
    var closing = closings.find(team.regionId(), period, version).orElseThrow(Problem::notFound);
    var seen =
        Arrays.stream(Field.values())
            .filter(field -> access.allows(user, Permission.VIEW_TOTALS, code, field))
            .toList();
    return book(closing, period, paper(closing, team), seen);
  }

  /// What anyone who holds the paper may compare: no figure of a report, no name of a person.
  public record Proof(
      Team team,
      String period,
      LocalDate from,
      LocalDate to,
      int version,
      String sha256,
      Instant closedAt,
      @Nullable Instant acceptedAt,
      @Nullable Instant reopenedAt,
      int reports,
      int lateReports) {}

  /// The book whose seal begins as the paper says.
  @OpenToAll("a paper is proven by whoever holds it; its seal is not guessed")
  public Optional<Proof> findProof(RegionCode asked, String written, int version, String seal) {
    var period = Period.parse(written);
    return teams
        .find(tree.now(asked))
        .flatMap(team ->
            closings
                .find(team.regionId(), period, version)
                .filter(closing -> seal.length() >= SEAL && closing.sha256().startsWith(seal))
                .map(closing -> proof(team, period, closing)));
  }

  /// Keeps the words of a closing that has just been made, or that was made before words were kept.
  String keep(long closing, Team team, Instant closedAt) {
    var day = LocalDate.ofInstant(closedAt, team.zone());
    store.keep(closing, faces.of(team, day));
    return store.findPaper(closing).orElseThrow();
  }

  private String paper(Closing closing, Team team) {
    return store
        .findPaper(closing.id())
        .orElseGet(() -> keep(closing.id(), team, closing.closedAct().at()));
  }

  private ClosedBook book(Closing closing, Period period, String paper, List<Field> seen) {
    var id = closing.id();
    return new ClosedBook(
        period.toString(),
        period.first(),
        period.last(),
        closing.version(),
        closing.sha256(),
        closing.reports(),
        closing.lateReports(),
        acts(closing),
        paper,
        seen,
        store.listFields(id, seen),
        store.listResults(id, false, seen),
        store.listPlaces(id, seen),
        store.findOwn(id, seen).orElse(null),
        store.listResults(id, true, seen),
        store.listLate(id, seen));
  }

  private Acts acts(Closing closing) {
    return new Acts(
        act(closing.closedAct()),
        closing.acceptedAct() == null ? null : act(closing.acceptedAct()),
        closing.reopenedAct() == null ? null : act(closing.reopenedAct()),
        closing.reason(),
        store.listAbove(closing.id()));
  }

  private static Act act(ClosingAct act) {
    return new Act(act.at(), act.name(), act.office());
  }

  private static Proof proof(Team team, Period period, Closing closing) {
    return new Proof(
        team,
        period.toString(),
        period.startsOn(),
        period.endsOn(),
        closing.version(),
        closing.sha256(),
        closing.closedAct().at(),
        closing.acceptedAct() == null ? null : closing.acceptedAct().at(),
        closing.reopenedAct() == null ? null : closing.reopenedAct().at(),
        closing.reports(),
        closing.lateReports());
  }
}
