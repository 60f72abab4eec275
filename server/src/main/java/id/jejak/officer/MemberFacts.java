package id.jejak.officer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the Buku Daftar Anggota (4.9a and 4.9b) holds of a person.
public record MemberFacts(
    String name,
    @Nullable String registrationNumber,
    @Nullable LocalDate joinedOn,
    @Nullable String sex,
    @Nullable String birthPlace,
    @Nullable LocalDate birthDate,
    @Nullable String maritalStatus,
    @Nullable String address,
    @Nullable String education,
    @Nullable String occupation,
    @Nullable String phone,
    boolean generalCadre,
    @Nullable String specialCadre,
    @Nullable String note) {

  /// A person of whom only the name is known.
  static MemberFacts named(String name) {
    return new MemberFacts(
        name, null, null, null, null, null, null, null, null, null, null, false, null, null);
  }

  /// The names of the members that differ: which were changed is told, not what they hold.
  List<String> differences(MemberFacts other) {
    var names = new ArrayList<String>();
    for (var member : MemberFacts.class.getRecordComponents()) {
      try {
        var get = member.getAccessor();
        if (!Objects.equals(get.invoke(this), get.invoke(other))) {
          names.add(member.getName());
        }
      } catch (ReflectiveOperationException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    return names;
  }
}
