package id.jejak.total;

import static id.jejak.total.TotalQuery.Dimension.CHILD;
import static id.jejak.total.TotalQuery.Dimension.INDICATOR;
import static id.jejak.total.TotalQuery.Dimension.TYPE;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.catalog.Field;
import id.jejak.region.RegionCode;
import id.jejak.region.RegionTree;
import id.jejak.region.Regions;
import id.jejak.region.Tier;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Totals as officers read them: live, exact, within her subtree and bidang.
@Component
public class TotalReports {
  private final TotalStore store;
  private final Regions regions;
  private final RegionTree tree;
  private final Access access;
  private final InstantSource clock;

  TotalReports(
      TotalStore store, Regions regions, RegionTree tree, Access access, InstantSource clock) {
    this.store = store;
    this.regions = regions;
    this.tree = tree;
    this.access = access;
    this.clock = clock;
  }

  /// `treeChangedOn` is the day on which something about these regions changed last, so that a
  /// reader knows whether an earlier tree would count otherwise. `knownAt` is the past moment that
  /// was asked for.
  record TotalPage(
      String region,
      String from,
      String to,
      List<String> by,
      @Nullable LocalDate tree,
      @Nullable LocalDate treeChangedOn,
      @Nullable Instant knownAt,
      Instant asOf,
      List<TotalRow> rows) {}

  /// 404 for a region outside her scope, 422 for what cannot be read.
  public void require(CurrentUser user, TotalSelection selection) {
    ask(user, selection);
  }

  /// The rows of what `GET /api/totals` answers; refused as by `require`.
  public List<TotalRow> rows(CurrentUser user, TotalSelection selection) {
    return list(user, selection).rows();
  }

  /// Everything of a region at this moment by child and type, and by their indicators: what the
  /// closing of a period keeps. Runs inside its transaction.
  @OpenToAll("called when a period is closed, after permission was asked")
  public List<TotalRow> everything(RegionCode region, YearMonth from, YearMonth to) {
    var all = List.of(Field.values());
    var reports = new TotalQuery(region, from, to, EnumSet.of(CHILD, TYPE), Set.of(), null);
    var results =
        new TotalQuery(region, from, to, EnumSet.of(CHILD, TYPE, INDICATOR), Set.of(), null);
    return Stream.concat(store.list(reports, all).stream(), store.list(results, all).stream())
        .toList();
  }

  TotalPage list(CurrentUser user, TotalSelection selection) {
    var question = ask(user, selection);
    var query = question.query();
    var day = query.tree();
    var moment = question.knownAt();
    var fields = question.fields();
    if (moment != null) {
      return page(question, store.listKnownAt(query, moment, fields));
    }
    return page(
        question, day == null ? store.list(query, fields) : store.listAt(query, day, fields));
  }

  /// What is asked, and the bidang of which she may be told.
  private record Question(TotalQuery query, Collection<Field> fields, @Nullable Instant knownAt) {}

  private Question ask(CurrentUser user, TotalSelection selection) {
    var asked = selection.query(user.mainGrant().region());
    var moment = selection.knownAt(user.mainGrant().zone());
    if (moment != null && asked.region().tier().compareTo(Tier.REGENCY) < 0) {
      throw new Problem(TotalProblem.TOO_WIDE_FOR_THE_PAST);
    }
    return asked.tree() == null ? now(user, asked, moment) : under(user, asked, asked.tree());
  }

  // A phone that has not heard yet that its region has another code asks by the earlier one.
  private Question now(CurrentUser user, TotalQuery asked, @Nullable Instant moment) {
    var query = asked.of(tree.now(asked.region()));
    access.requireRegion(user, Permission.VIEW_TOTALS, query.region());
    regions.get(query.region());
    var fields =
        Arrays.stream(Field.values())
            .filter(field -> access.allows(user, Permission.VIEW_TOTALS, query.region(), field))
            .toList();
    return new Question(query, fields, moment);
  }

  // What counted there on that day may belong to others today: then no part of it is shown, as a
  // part would be another number.
  private Question under(CurrentUser user, TotalQuery query, LocalDate day) {
    access.requireRegion(user, Permission.VIEW_TOTALS, tree.now(query.region()));
    var fields = store.fieldsAt(query.region(), day, access.scope(user, Permission.VIEW_TOTALS));
    if (fields.isEmpty()) {
      throw new Problem(TotalProblem.EARLIER_REGION_REACHES_FURTHER);
    }
    return new Question(query, fields, null);
  }

  private TotalPage page(Question question, List<TotalRow> rows) {
    var query = question.query();
    return new TotalPage(
        query.region().value(),
        query.from().toString(),
        query.to().toString(),
        query.by().stream().map(dimension -> dimension.name().toLowerCase(Locale.ROOT)).toList(),
        query.tree(),
        store.findTreeChange(query.region()).orElse(null),
        question.knownAt(),
        clock.instant(),
        rows);
  }
}
