package id.jejak.architecture;

import id.jejak.Jejak;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {
  @Test
  void modules_use_only_what_others_show_and_form_no_circle() {
    ApplicationModules.of(Jejak.class).verify();
  }
}
