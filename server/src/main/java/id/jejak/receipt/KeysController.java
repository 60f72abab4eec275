package id.jejak.receipt;

import id.jejak.shared.OpenToAll;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class KeysController {
  private final Receipts receipts;

  KeysController(Receipts receipts) {
    this.receipts = receipts;
  }

  @GetMapping("/api/keys")
  @OpenToAll("phones verify receipts with the public keys")
  List<Receipts.PublicKeyView> keys() {
    return receipts.publicKeys();
  }
}
