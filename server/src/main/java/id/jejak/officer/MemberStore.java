package id.jejak.officer;

import id.jejak.access.Role;
import id.jejak.catalog.Field;
import id.jejak.region.RegionCode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MemberStore {
  // Operators and readers serve the system; they are no members of the TP PKK by that.
  private static final List<Role> OFFICES =
      List.copyOf(EnumSet.complementOf(EnumSet.of(Role.OPERATOR, Role.PEMBACA)));

  private static final String LIST =
      """
      with held as (
        select a.officer_id, a.starts_on, a.role || coalesce(' ' || a.field, '') as office,
          coalesce(array_position(:fields::text[], a.field), 0) * 100 + array_position(:roles::text[], a.role) as place
        from assignment_detail a
        where a.region_code = :team and a.role = any(:roles::text[]) and a.starts_on <= :day
          and (a.ends_on is null or a.ends_on >= :day)),
      member as (
        select officer_id, min(place) as place, min(starts_on) as starts_on,
          string_agg(office, ',' order by place, starts_on) as offices
        from held group by officer_id)
      select o.name, o.registration_number, o.joined_on, o.sex, o.birth_place, o.birth_date, o.marital_status, o.address,
        o.education, o.occupation, null as phone, o.general_cadre, o.special_cadre, o.note, m.offices
      from member m join officer o on o.id = m.officer_id
      order by m.place, m.starts_on, o.name collate "C", o.id\
      """;

  private final JdbcClient db;

  MemberStore(JdbcClient db) {
    this.db = db;
  }

  /// Without phone numbers, for which the book has no column.
  List<Member> list(RegionCode team, LocalDate day) {
    return db.sql(LIST)
        .param("team", team.value())
        .param("day", day)
        .param("roles", names(OFFICES))
        .param("fields", names(List.of(Field.values())))
        .query((row, number) ->
            new Member(OfficerStore.FACTS.mapRow(row, number), offices(row.getString("offices"))))
        .list();
  }

  private static String[] names(List<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).toArray(String[]::new);
  }

  /// `KETUA_POKJA POKJA_I,SEKRETARIS` in words.
  private static String offices(String written) {
    return Arrays.stream(written.split(","))
        .map(office -> office.split(" "))
        .map(words ->
            Role.valueOf(words[0]).title(words.length > 1 ? Field.valueOf(words[1]) : null))
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
