package id.jejak.access;

import id.jejak.catalog.Field;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The signed-in officer of a request with the grants in force on this day. A parameter of this
/// type makes a controller method answer 401 without a session.
public record CurrentUser(UUID officer, String name, String username, List<Grant> grants) {

  /// The grant that names her in the interface: her first one.
  public Grant mainGrant() {
    return grants.getFirst();
  }

  /// The bidang in which she may do anything at all.
  public Set<Field> fields() {
    var fields = EnumSet.noneOf(Field.class);
    for (var grant : grants) {
      if (grant.field() == null) {
        return EnumSet.allOf(Field.class);
      }
      fields.add(grant.field());
    }
    return fields;
  }

  public Set<Permission> permissions() {
    var all = EnumSet.noneOf(Permission.class);
    grants.forEach(grant -> all.addAll(grant.role().permissions()));
    return all;
  }
}
