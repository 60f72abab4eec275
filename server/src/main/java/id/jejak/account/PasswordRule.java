package id.jejak.account;

import com.nulabinc.zxcvbn.Pattern;
import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a password must be: long enough, and not soon found by somebody who knows what people
/// choose, who she is, and the words of PKK.
final class PasswordRule {
  private static final int SHORTEST = 10;
  private static final int LONGEST = 200;
  // What is beyond adds nothing to the answer and much to the time it takes.
  private static final int LOOKED_AT = 64;
  // Of 0 to 4: ten thousand million guesses hold off even somebody with a stolen table for a while.
  private static final int STRONG = 3;
  private static final List<String> WORDS_OF_THE_PLACE =
      List.of(
          "katasandi",
          "kata",
          "sandi",
          "rahasia",
          "sayang",
          "cinta",
          "bismillah",
          "alhamdulillah",
          "indonesia",
          "merdeka",
          "garuda",
          "pancasila",
          "selamat",
          "datang",
          "terima",
          "kasih",
          "ibu",
          "bapak",
          "anak",
          "keluarga",
          "pkk",
          "tppkk",
          "tp-pkk",
          "jejak",
          "jejakpkk",
          "jejak-demo",
          "desa",
          "kelurahan",
          "kecamatan",
          "kabupaten",
          "provinsi",
          "pokja",
          "kader",
          "posyandu",
          "dasawisma",
          "sekretaris",
          "ketua",
          "bendahara",
          "operator",
          "pengurus",
          "admin",
          "satu",
          "dua",
          "tiga",
          "empat",
          "lima",
          "enam",
          "tujuh",
          "delapan",
          "sembilan");
  private static final Zxcvbn METER = new Zxcvbn();

  private PasswordRule() {}

  /// What is wrong with it, in words for the person who typed it; `known` is what others know of
  /// her.
  static Optional<String> complaint(String password, List<String> known) {
    if (password.length() < SHORTEST) {
      return Optional.of("Kata sandi paling pendek 10 huruf. Beberapa kata biasa pun baik.");
    }
    if (password.length() > LONGEST) {
      return Optional.of("Kata sandi paling panjang 200 huruf.");
    }
    var looked = password.substring(0, Math.min(LOOKED_AT, password.length()));
    var strength = METER.measure(looked, guessable(known));
    return strength.getScore() >= STRONG
        ? Optional.empty()
        : Optional.of("Kata sandi ini mudah ditebak: " + advice(strength));
  }

  private static List<String> guessable(List<String> known) {
    var words = new ArrayList<>(WORDS_OF_THE_PLACE);
    for (var text : known) {
      words.add(text);
      Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
          .filter(part -> part.length() > 2)
          .forEach(words::add);
    }
    return words;
  }

  // The longest part that a guesser finds at once is what to change.
  private static String advice(Strength strength) {
    return strength.getSequence().stream()
        .filter(match -> match.pattern != Pattern.Bruteforce)
        .max(Comparator.comparingInt(match -> match.token.length()))
        .map(PasswordRule::adviceOn)
        .orElse("terlalu pendek. Tambah satu atau dua kata lagi.");
  }

  private static String adviceOn(Match match) {
    return switch (match.pattern) {
      case Dictionary ->
          "“%s” sering dipakai orang atau ada di nama Ibu. Tambah beberapa kata lain."
              .formatted(match.token);
      case Spatial -> "“%s” adalah deretan tombol. Pakai kata-kata lain.".formatted(match.token);
      case Repeat, Sequence ->
          "“%s” hanya urutan atau pengulangan. Tambah kata lain.".formatted(match.token);
      case Date -> "tanggal dan tahun cepat ditemukan. Tambah beberapa kata.";
      default -> "tambah satu atau dua kata lagi.";
    };
  }
}
