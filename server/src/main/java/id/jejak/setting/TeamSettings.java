package id.jejak.setting;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.audit.Audit;
import id.jejak.audit.Audit.Act;
import id.jejak.audit.AuditedAct;
import id.jejak.officer.Holders;
import id.jejak.region.RegionCode;
import id.jejak.setting.SettingStore.Row;
import id.jejak.setting.TeamSettingsView.Setting;
import id.jejak.setting.TeamSettingsView.Source;
import id.jejak.shared.CommonProblem;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import id.jejak.team.Team;
import id.jejak.team.Teams;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Kop, signatures, deadlines and the rest, each inherited from the tier above until set. The
/// operator changes them, Ketua, Wakil and Sekretaris see them.
@Component
public class TeamSettings {
  private static final LocalDate NEWEST = LocalDate.of(9999, 12, 31);
  private final SettingStore store;
  private final SettingCheck check;
  private final PlaceNames placeNames;
  private final Holders holders;
  private final Teams teams;
  private final Access access;
  private final Audit audit;
  private final InstantSource clock;

  TeamSettings(
      SettingStore store,
      SettingCheck check,
      PlaceNames placeNames,
      Holders holders,
      Teams teams,
      Access access,
      Audit audit,
      InstantSource clock) {
    this.store = store;
    this.check = check;
    this.placeNames = placeNames;
    this.holders = holders;
    this.teams = teams;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  /// What holds for a team on a day: of a past one, what was judged and printed by then.
  @OpenToAll("what stands on paper and in rates, which have their own doors")
  public InForce on(RegionCode team, LocalDate day) {
    var values = new EnumMap<SettingItem, SettingValue>(SettingItem.class);
    for (var row : store.chain(team, day)) {
      if (row.value() != null && (row.flows() || row.code().equals(team))) {
        values.putIfAbsent(row.item(), row.value());
      }
    }
    return new InForce(values);
  }

  /// What holds today.
  @OpenToAll("what stands on paper and in rates, which have their own doors")
  public InForce now(RegionCode team) {
    return on(team, NEWEST);
  }

  /// What a team has set and inherits, as [#requireVisible] allows.
  TeamSettingsView get(CurrentUser user, RegionCode code) {
    requireVisible(user, code);
    return view(user, teams.get(code));
  }

  /// Sets one item from today, or lets it be inherited again; the same once more changes nothing.
  /// 409 when somebody else changed it since `baseVersion`.
  @Transactional
  TeamSettingsView put(CurrentUser user, RegionCode code, SettingItem item, SettingForm form) {
    requireVisible(user, code);
    if (!mayChange(user, code, item)) {
      throw new Problem(CommonProblem.NOT_ALLOWED);
    }
    if (!item.isFor(code.tier())) {
      throw Problem.invalid("item", "Pengaturan ini bukan untuk tingkat TP PKK ini.");
    }
    var team = teams.get(code);
    var value = form.value() == null ? null : check.checked(item, form.value());
    var before = own(store.chain(code, NEWEST), code, item);
    if (!isDone(before, form.base(), value)) {
      if (set(user, team, item, form.base(), value)) {
        record(user, team, item, before.map(Row::value).orElse(null), value);
      } else if (!isDone(own(store.chain(code, NEWEST), code, item), form.base(), value)) {
        throw new Problem(SettingProblem.SET_MEANWHILE);
      }
    }
    return view(user, team);
  }

  /// 404 outside her scope, 403 for who neither leads nor administers.
  public void requireVisible(CurrentUser user, RegionCode code) {
    if (access.allowsRegion(user, Permission.VIEW_OFFICERS, code)) {
      return;
    }
    throw access.allowsRegion(user, Permission.VIEW_COLLEAGUES, code)
        ? new Problem(CommonProblem.NOT_ALLOWED)
        : Problem.notFound();
  }

  // Who reports does not set her own deadline: the tier above does, as far as this installation
  // goes.
  private boolean mayChange(CurrentUser user, RegionCode code, SettingItem item) {
    var above = code.equals(access.top()) ? Optional.of(code) : code.parent();
    var judge = item.judges(code.tier()) ? above.orElse(code) : code;
    return access.allowsRegion(user, Permission.ADMINISTER, judge);
  }

  private static Optional<Row> own(List<Row> chain, RegionCode code, SettingItem item) {
    return chain.stream().filter(row -> row.code().equals(code) && row.item() == item).findFirst();
  }

  // A lost answer is asked for again with the version before.
  private static boolean isDone(Optional<Row> own, int base, @Nullable SettingValue value) {
    var version = own.map(Row::version).orElse(0);
    return Objects.equals(own.map(Row::value).orElse(null), value)
        && (version == base || version == base + 1);
  }

  /// Where the region of a move has no zone of its own, it takes that of its new place.
  @OpenToAll("called when the tree changes, after permission was asked")
  @Transactional(propagation = Propagation.MANDATORY)
  public void moved(RegionCode code) {
    store.spreadZone(code);
  }

  /// False when another version than `base` is the newest.
  private boolean set(
      CurrentUser user, Team team, SettingItem item, int base, @Nullable SettingValue value) {
    var now = clock.instant();
    var entry =
        new SettingStore.Entry(
            team.regionId(),
            item,
            base,
            value,
            LocalDate.ofInstant(now, team.zone()),
            user.officer(),
            now);
    if (!store.insert(entry)) {
      return false;
    }
    if (item == SettingItem.TIME_ZONE) {
      store.spreadZone(team.regionCode());
    }
    return true;
  }

  private void record(
      CurrentUser user,
      Team team,
      SettingItem item,
      @Nullable SettingValue before,
      @Nullable SettingValue value) {
    var details = new LinkedHashMap<String, String>();
    details.put("item", item.name());
    details.put("before", SettingWords.of(before));
    details.put("after", SettingWords.of(value));
    var code = team.regionCode();
    audit.record(user, new Act(AuditedAct.TEAM_CHANGED, code, code.value(), team.name(), details));
  }

  private TeamSettingsView view(CurrentUser user, Team team) {
    var code = team.regionCode();
    var chain = store.chain(code, NEWEST);
    var words = placeNames.of(team);
    return new TeamSettingsView(
        code,
        team.name(),
        code.tier(),
        team.kind(),
        words.place(),
        words.name(),
        words.above(),
        holders.on(code, LocalDate.ofInstant(clock.instant(), team.zone())),
        Arrays.stream(SettingItem.values())
            .filter(item -> item.isFor(code.tier()))
            .map(item -> setting(code, item, chain, mayChange(user, code, item)))
            .toList());
  }

  private Setting setting(RegionCode code, SettingItem item, List<Row> chain, boolean mayChange) {
    var own = own(chain, code, item);
    var above =
        chain.stream()
            .filter(row ->
                row.item() == item
                    && row.value() != null
                    && row.flows()
                    && !row.code().equals(code))
            .findFirst();
    var inherited = above.map(Row::value).orElse(standard(code, item));
    var from = above.map(TeamSettings::source).orElse(null);
    var version = own.map(Row::version).orElse(0);
    var mine = own.map(Row::value).orElse(null);
    return mine == null
        ? new Setting(item, version, mayChange, false, inherited, from, inherited, from)
        : new Setting(
            item, version, mayChange, true, mine, source(own.orElseThrow()), inherited, from);
  }

  private @Nullable SettingValue standard(RegionCode code, SettingItem item) {
    return item == SettingItem.TIME_ZONE
        ? SettingValue.ofText(store.provinceZone(code))
        : item.standard();
  }

  private static Source source(Row row) {
    var name = row.kind().equals("NEGARA") ? "Pusat" : PlaceNames.place(row.kind(), row.name());
    return new Source(row.code(), "TP PKK " + name);
  }
}
