package id.jejak.access.table;

import static id.jejak.access.Role.ANGGOTA_POKJA;
import static id.jejak.access.Role.BENDAHARA;
import static id.jejak.access.Role.KETUA;
import static id.jejak.access.Role.KETUA_POKJA;
import static id.jejak.access.Role.OPERATOR;
import static id.jejak.access.Role.PEMBACA;
import static id.jejak.access.Role.SEKRETARIS;
import static id.jejak.access.Role.SEKRETARIS_POKJA;
import static id.jejak.access.Role.WAKIL;
import static id.jejak.access.Role.WAKIL_POKJA;

import id.jejak.access.Role;
import id.jejak.catalog.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A column of the table: where its people stand, and which offices they hold there. All people of
/// a column get the same answer.
record Kind(String place, String letter) {
  /// An office that one of the people holds.
  record Post(Role role, @Nullable Field field) {
    @Override
    public String toString() {
      return role.title(field);
    }
  }

  static final String DESA = "desa";
  static final String BESIDE = "beside";
  static final String ABOVE = "kecamatan";
  static final String ASIDE = "aside";
  static final String TOP = "kabupaten";
  static final String OUTSIDE = "outside";
  static final String NONE = "none";

  /// In the order of the table.
  static List<Kind> all() {
    var kinds = new ArrayList<Kind>();
    for (var place : List.of(DESA, ABOVE, TOP)) {
      List.of("L", "B", "P", "A", "X", "O", "R").forEach(letter -> kinds.add(of(place, letter)));
    }
    for (var place : List.of(BESIDE, ASIDE, OUTSIDE)) {
      List.of("W", "O", "R").forEach(letter -> kinds.add(of(place, letter)));
    }
    List.of("F", "K", "-").forEach(letter -> kinds.add(of(NONE, letter)));
    return kinds;
  }

  static Kind of(String place, String letter) {
    return new Kind(place, letter);
  }

  /// The offices behind the letter.
  List<Post> posts() {
    return switch (letter) {
      case "L" -> posts(null, KETUA, WAKIL, SEKRETARIS);
      case "B" -> posts(null, BENDAHARA);
      case "P" -> posts(Field.POKJA_III, KETUA_POKJA, WAKIL_POKJA, SEKRETARIS_POKJA);
      case "A" -> posts(Field.POKJA_III, ANGGOTA_POKJA);
      case "X" -> posts(Field.POKJA_II, KETUA_POKJA, WAKIL_POKJA, SEKRETARIS_POKJA);
      case "O" -> posts(null, OPERATOR);
      case "R" -> posts(null, PEMBACA);
      case "W" -> {
        var writers = posts(null, KETUA, WAKIL, SEKRETARIS, BENDAHARA);
        writers.addAll(
            posts(Field.POKJA_III, KETUA_POKJA, WAKIL_POKJA, SEKRETARIS_POKJA, ANGGOTA_POKJA));
        writers.addAll(posts(Field.POKJA_II, KETUA_POKJA));
        yield writers;
      }
      default -> List.of();
    };
  }

  @Override
  public String toString() {
    return place + " " + letter;
  }

  private static List<Post> posts(@Nullable Field field, Role... roles) {
    var posts = new ArrayList<Post>();
    for (var role : roles) {
      posts.add(new Post(role, field));
    }
    return posts;
  }
}
