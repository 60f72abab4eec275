package id.jejak.parcel;

import id.jejak.access.CurrentUser;
import id.jejak.receipt.Receipt;
import id.jejak.shared.OpenToAll;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/parcels")
class ParcelsController {
  private final Parcels parcels;
  private final ParcelKeys keys;

  ParcelsController(Parcels parcels, ParcelKeys keys) {
    this.parcels = parcels;
    this.keys = keys;
  }

  record ParcelList(List<KeptParcel> items) {}

  record ParcelReceipt(Receipt receipt) {}

  @GetMapping
  ParcelList list(CurrentUser user) {
    return new ParcelList(parcels.listKept(user));
  }

  @GetMapping("/key")
  @OpenToAll("phones seal with the public half")
  ParcelKeys.ParcelKeyView key() {
    return keys.current();
  }

  @GetMapping("/{sha256}/receipt")
  ParcelReceipt receipt(CurrentUser user, @PathVariable String sha256) {
    return new ParcelReceipt(parcels.receipt(user, sha256));
  }
}
