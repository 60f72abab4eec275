package id.jejak.roster;

import id.jejak.roster.RosterWriteStore.Row;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who was made in this batch: a second row about her must find her as the check will in the next
/// one, by name with birthday or phone anywhere, else by name in the team.
final class NewPeople {
  private final Map<String, UUID> ids = new HashMap<>();

  @Nullable UUID find(Row row) {
    var inTeam = ids.get(key(row));
    return inTeam == null && row.facts().phone() != null ? ids.get(phone(row)) : inTeam;
  }

  void put(Row row, UUID id) {
    ids.put(key(row), id);
    if (row.facts().phone() != null) {
      ids.put(phone(row), id);
    }
  }

  private static String key(Row row) {
    var birthDate = row.facts().birthDate();
    return birthDate == null ? row.personKey() : name(row) + "||" + birthDate;
  }

  // Two birthdays are two people, whatever they share.
  private static String phone(Row row) {
    return name(row) + "|" + row.facts().birthDate() + "|" + row.facts().phone();
  }

  private static String name(Row row) {
    return row.personKey().substring(0, row.personKey().indexOf('|'));
  }
}
