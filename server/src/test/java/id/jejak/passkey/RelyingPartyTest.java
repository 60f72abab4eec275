package id.jejak.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.shared.PublicAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An installation is known to passkeys by the name in its address.
class RelyingPartyTest {
  @ParameterizedTest
  @CsvSource({
    "https://pkk.halselkab.go.id, pkk.halselkab.go.id, https://pkk.halselkab.go.id",
    "https://PKK.halselkab.go.id:443, pkk.halselkab.go.id, https://pkk.halselkab.go.id",
    "https://halselkab.go.id:8443/pkk, halselkab.go.id, https://halselkab.go.id:8443",
    "http://localhost:8080, localhost, http://localhost:8080",
  })
  void a_name_over_https_and_this_machine_have_passkeys(String address, String id, String origin) {
    var here = RelyingParty.of(new PublicAddress(address));
    assertThat(here).isEqualTo(new RelyingParty(id, origin));
    assertThat(here.hasPasskeys()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "http://pkk.halselkab.go.id",
    "http://localhost.evil.id",
    "https://192.168.1.7",
    "https://[fe80::1]:8080",
    "https://komputer_kantor"
  })
  void numbers_plain_http_and_what_is_no_name_have_none(String address) {
    assertThat(RelyingParty.of(new PublicAddress(address)).hasPasskeys()).isFalse();
  }

  @Test
  void the_port_of_the_other_kind_is_said() {
    assertThat(RelyingParty.of(new PublicAddress("https://pkk.id:80")).origin())
        .isEqualTo("https://pkk.id:80");
  }
}
