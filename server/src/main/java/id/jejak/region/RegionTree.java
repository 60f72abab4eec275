package id.jejak.region;

import id.jejak.shared.OpenToAll;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The tree in time. A region keeps its id for ever; a code leads to one region for ever, also when
/// that region has another code now.
@Component
@OpenToAll("codes are public; changes are called after permission was asked")
public class RegionTree {
  private final TreeStore store;

  RegionTree(TreeStore store) {
    this.store = store;
  }

  /// The region that once had a code, and the code under which its reports count now.
  public record Moved(int regionId, RegionCode code) {}

  /// Of those among `codes` that no region has any longer: where they lead.
  public Map<RegionCode, Moved> findMoved(Collection<RegionCode> codes) {
    return codes.isEmpty() ? Map.of() : store.findMoved(codes);
  }

  /// The code that a region has now which once had this one; the code itself when nothing moved.
  public RegionCode now(RegionCode code) {
    return Optional.ofNullable(store.findMoved(List.of(code)).get(code))
        .map(Moved::code)
        .orElse(code);
  }

  /// True when a region bears this code, or bore it once.
  public boolean isKnown(RegionCode code) {
    return store.findBearer(code).isPresent();
  }

  /// True when some region other than that of `code` bears or bore `wanted`.
  public boolean isTaken(RegionCode wanted, RegionCode code) {
    var bearer = store.findBearer(wanted);
    return bearer.isPresent() && !bearer.equals(store.findBearer(code));
  }

  /// The last day on which something about the region or one below it changed.
  public Optional<LocalDate> lastChange(RegionCode code) {
    return store.lastChange(code);
  }

  /// No report of these regions is on its way in, and nobody else changes the tree, until the
  /// transaction ends.
  @Transactional(propagation = Propagation.MANDATORY)
  public void lock(Collection<RegionCode> codes) {
    store.lock(codes.stream().map(RegionCode::subtree).toList());
  }

  /// What is null stays as it is.
  @Transactional(propagation = Propagation.MANDATORY)
  public void rename(RegionCode code, @Nullable String name, @Nullable String kind, LocalDate day) {
    store.rename(code, name, kind, day);
  }

  /// Gives the region and all below it their new codes, and its new parent.
  @Transactional(propagation = Propagation.MANDATORY)
  public void recode(RegionCode from, RegionCode to, LocalDate day) {
    store.remember(from, day);
    store.recode(from, to);
  }

  /// A new region; its own past before `day` is that of the region it came from.
  @Transactional(propagation = Propagation.MANDATORY)
  public void create(RegionCode code, String name, String kind, RegionCode origin, LocalDate day) {
    store.create(code, name, kind, origin, day);
  }

  /// The region ends; what it was counts in `into` from now on.
  @Transactional(propagation = Propagation.MANDATORY)
  public void merge(RegionCode from, RegionCode into, LocalDate day) {
    store.remember(from, day);
    store.close(from, into, day);
  }
}
