package id.jejak.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.catalog.Field;
import id.jejak.officer.MemberFacts;
import id.jejak.region.Region;
import id.jejak.region.RegionCode;
import id.jejak.region.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DemoMembersTest {
  private static final Region LABUHA =
      new Region(
          1, RegionCode.valueOf("82.04.08.2001"), "Labuha", Tier.VILLAGE, "DESA", null, null);

  @ParameterizedTest
  @EnumSource(Field.class)
  void every_column_of_the_Buku_Daftar_Anggota_is_filled(Field field) throws Exception {
    var person = DemoMembers.of("Ny. Salma Basri", "82.04.08.2001-" + field, LABUHA, field);
    for (var column : MemberFacts.class.getRecordComponents()) {
      assertThat(column.getAccessor().invoke(person)).as(column.getName()).isNotNull();
    }
    assertThat(person.birthDate().plusYears(18)).isBefore(person.joinedOn());
    assertThat(person.address()).endsWith("Desa Labuha");
    assertThat(person.toString()).doesNotContainPattern("\\d{16}");
  }

  @Test
  void she_is_the_same_after_every_start() {
    var one = DemoMembers.of("Ny. Salma Basri", "82.04.08.2001-ketua", LABUHA, null);
    assertThat(DemoMembers.of("Ny. Salma Basri", "82.04.08.2001-ketua", LABUHA, null))
        .isEqualTo(one);
  }
}
