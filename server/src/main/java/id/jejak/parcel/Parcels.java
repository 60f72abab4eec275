package id.jejak.parcel;

import id.jejak.access.CurrentUser;
import id.jejak.photo.Cargo;
import id.jejak.receipt.Receipt;
import id.jejak.receipt.Receipts;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import id.jejak.shared.Sha256;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Takes in reports that another officer's phone brings. Whoever carried a bundle gets a receipt
/// for it and learns nothing else.
@Component
class Parcels implements Cargo {
  private static final String FILE_TYPE = "application/vnd.jejak.parcel";
  private static final Duration REFUSALS_COUNT_FOR = Duration.ofMinutes(10);
  private static final int MOST_REFUSALS = 30;
  private final ParcelStore store;
  private final Opening opening;
  private final Delivery delivery;
  private final Receipts receipts;
  private final InstantSource clock;

  Parcels(
      ParcelStore store,
      Opening opening,
      Delivery delivery,
      Receipts receipts,
      InstantSource clock) {
    this.store = store;
    this.opening = opening;
    this.delivery = delivery;
    this.receipts = receipts;
    this.clock = clock;
  }

  @Override
  public String fileType() {
    return FILE_TYPE;
  }

  @Override
  public boolean isHeld(UUID carrier, String sha256) {
    var since = clock.instant().minus(REFUSALS_COUNT_FOR);
    if (store.countRefusals(carrier, since) >= MOST_REFUSALS) {
      throw new Problem(
          ParcelProblem.TOO_MANY_BAD_PARCELS,
          Map.of("retryAfterSeconds", REFUSALS_COUNT_FOR.toSeconds()));
    }
    return store.findReceipt(sha256).isPresent();
  }

  @Override
  public void keep(UUID carrier, String sha256, byte[] bytes) {
    if (!Sha256.hex(bytes).equals(sha256)) {
      throw new Problem(ParcelProblem.PARCEL_DAMAGED);
    }
    if (store.findReceipt(sha256).isEmpty()) {
      takeIn(carrier, sha256, open(carrier, bytes));
    }
  }

  private Opening.Opened open(UUID carrier, byte[] bytes) {
    try {
      return opening.open(bytes);
    } catch (Problem refusal) {
      store.insertRefusal(carrier, clock.instant());
      throw refusal;
    }
  }

  // The receipt is written last: before it, everything it stands for is kept.
  private void takeIn(UUID carrier, String sha256, Opening.Opened opened) {
    var fate = delivery.deliver(opened);
    var receipt = receipts.sign(Receipt.Kind.PARCEL, sha256, 0, sha256, clock.instant());
    store.insert(opened.parcel().header(), carrier, fate, receipt);
  }

  /// The server's word that the bundle has arrived; 404 until then.
  @OpenToAll("who knows the hash had the bundle in hand; the receipt tells only that it arrived")
  Receipt receipt(CurrentUser user, String sha256) {
    return store.findReceipt(sha256).orElseThrow(Problem::notFound);
  }

  /// Her own carried reports that were not accepted and that she has not yet decided on.
  @OpenToAll("an author sees her own reports only")
  List<KeptParcel> listKept(CurrentUser user) {
    return store.listKept(user.officer());
  }
}
