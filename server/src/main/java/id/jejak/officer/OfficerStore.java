package id.jejak.officer;

import id.jejak.access.Role;
import id.jejak.region.RegionCode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// People, as the Buku Daftar Anggota knows them.
@Component
class OfficerStore {
  private static final String INSERT =
      """
      insert into officer (id, name, registration_number, joined_on, sex, birth_place, birth_date, marital_status, address,
        education, occupation, phone, general_cadre, special_cadre, note)
      values (:id, :name, :registrationNumber, :joinedOn, :sex, :birthPlace, :birthDate, :maritalStatus, :address,
        :education, :occupation, :phone, :generalCadre, :specialCadre, :note)
      on conflict (id) do nothing\
      """;
  private static final String LOCK =
      """
      select version, name, registration_number, joined_on, sex, birth_place, birth_date, marital_status, address,
        education, occupation, phone, general_cadre, special_cadre, note
      from officer where id = :id for update\
      """;
  private static final String UPDATE =
      """
      update officer set name = :name, registration_number = :registrationNumber, joined_on = :joinedOn, sex = :sex,
        birth_place = :birthPlace, birth_date = :birthDate, marital_status = :maritalStatus, address = :address,
        education = :education, occupation = :occupation, phone = :phone, general_cadre = :generalCadre,
        special_cadre = :specialCadre, note = :note, version = version + 1
      where id = :id\
      """;
  // Who holds no office any more still belongs to the teams she served.
  private static final String LIST_CHARGED =
      """
      select distinct d.region_code from assignment_detail d
      where d.officer_id = :officer and (d.ends_on is null or d.in_force or d.starts_on > current_date or not exists (
        select from assignment_detail other where other.officer_id = :officer
          and (other.ends_on is null or other.in_force or other.starts_on > current_date)))
      order by d.region_code\
      """;
  private static final String LIST_SERVED =
      "select distinct region_code from assignment_detail where officer_id = :officer order by region_code";
  // Whoever takes an operator away waits for the one who does so at the same moment.
  private static final String LOCK_OPERATORS =
      "select pg_advisory_xact_lock(hashtextextended('operators', 0))";
  private static final String LIST_OPERATORS =
      """
      select d.officer_id, d.region_code as team, c.officer_id is not null as may_sign_in
      from assignment_detail d
      left join account_state c on c.officer_id = d.officer_id and c.state <> 'LOCKED'
      where d.role = :operator and d.in_force and d.ends_on is null
        and (d.officer_id = :officer or d.region_code = :top)\
      """;

  static final RowMapper<MemberFacts> FACTS =
      (row, number) ->
          new MemberFacts(
              row.getString("name"),
              row.getString("registration_number"),
              row.getObject("joined_on", LocalDate.class),
              row.getString("sex"),
              row.getString("birth_place"),
              row.getObject("birth_date", LocalDate.class),
              row.getString("marital_status"),
              row.getString("address"),
              row.getString("education"),
              row.getString("occupation"),
              row.getString("phone"),
              row.getBoolean("general_cadre"),
              row.getString("special_cadre"),
              row.getString("note"));

  private static final RowMapper<Stored> STORED =
      (row, number) -> new Stored(row.getInt("version"), FACTS.mapRow(row, number));

  private final JdbcClient db;

  OfficerStore(JdbcClient db) {
    this.db = db;
  }

  record Stored(int version, MemberFacts person) {}

  /// An operator's office that stands without an end.
  record OperatorOffice(UUID officerId, RegionCode team, boolean maySignIn) {}

  /// False when somebody has that id already.
  boolean insert(UUID id, MemberFacts person) {
    return db.sql(INSERT).params(named(id, person)).update() == 1;
  }

  /// The person, whom nobody else changes until the transaction ends.
  Optional<Stored> lock(UUID id) {
    return db.sql(LOCK).param("id", id).query(STORED).optional();
  }

  void update(UUID id, MemberFacts person) {
    db.sql(UPDATE).params(named(id, person)).update();
  }

  /// The teams that answer for her: those in which she holds or will hold office, else those she
  /// served.
  List<RegionCode> listCharged(UUID officer) {
    return list(LIST_CHARGED, officer);
  }

  /// Every team in which she ever held office.
  List<RegionCode> listServed(UUID officer) {
    return list(LIST_SERVED, officer);
  }

  /// Her operator offices, and everybody's in the top team.
  List<OperatorOffice> lockOperators(UUID officer, RegionCode top) {
    db.sql(LOCK_OPERATORS).query((row, number) -> true).single();
    return db.sql(LIST_OPERATORS)
        .param("operator", Role.OPERATOR)
        .param("officer", officer)
        .param("top", top.value())
        .query(OperatorOffice.class)
        .list();
  }

  private static Map<String, @Nullable Object> named(UUID id, MemberFacts person) {
    var members = new HashMap<String, @Nullable Object>();
    members.put("id", id);
    members.put("name", person.name());
    members.put("registrationNumber", person.registrationNumber());
    members.put("joinedOn", person.joinedOn());
    members.put("sex", person.sex());
    members.put("birthPlace", person.birthPlace());
    members.put("birthDate", person.birthDate());
    members.put("maritalStatus", person.maritalStatus());
    members.put("address", person.address());
    members.put("education", person.education());
    members.put("occupation", person.occupation());
    members.put("phone", person.phone());
    members.put("generalCadre", person.generalCadre());
    members.put("specialCadre", person.specialCadre());
    members.put("note", person.note());
    return members;
  }

  private List<RegionCode> list(String sql, UUID officer) {
    return db.sql(sql)
        .param("officer", officer)
        .query((row, number) -> RegionCode.valueOf(row.getString("region_code")))
        .list();
  }
}
