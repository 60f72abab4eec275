package id.jejak.account;

import id.jejak.access.CurrentUser;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/officers/{officer}/account")
class OfficerAccountsController {
  private final OfficerAccounts accounts;

  OfficerAccountsController(OfficerAccounts accounts) {
    this.accounts = accounts;
  }

  @PutMapping
  OfficerAccounts.AccountState open(CurrentUser user, @PathVariable UUID officer) {
    return accounts.open(user, officer);
  }

  @PutMapping("/lock")
  OfficerAccounts.AccountState lock(
      CurrentUser user,
      @PathVariable UUID officer,
      @RequestBody(required = false) @Nullable LockForm form) {
    return accounts.lock(user, officer, form == null ? null : form.checked());
  }

  @DeleteMapping("/lock")
  OfficerAccounts.AccountState unlock(CurrentUser user, @PathVariable UUID officer) {
    return accounts.unlock(user, officer);
  }

  @DeleteMapping("/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void reset(CurrentUser user, @PathVariable UUID officer) {
    accounts.reset(user, officer);
  }
}
