package id.jejak.publishing;

import id.jejak.catalog.Indicator;
import id.jejak.shared.Indonesian;
import java.math.BigDecimal;
import java.util.Locale;

/// A number that is never alone: `18` `rumah memanfaatkan pekarangan`, `240` `batang bibit
/// ditanam`.
record Measure(String number, String words) {
  static Measure of(long number, String words) {
    return new Measure(Indonesian.number(number), words);
  }

  static Measure of(Indicator indicator, BigDecimal value) {
    if (indicator.unit().equals("Rp")) {
      return new Measure(Indonesian.money(value), small(plain(indicator.name())));
    }
    var name = small(plain(indicator.name()));
    var unit = indicator.unit();
    return new Measure(Indonesian.number(value), saysUnit(name, unit) ? name : unit + " " + name);
  }

  // `18 rumah rumah dinilai` and `5 KK keluarga dikunjungi` would say it twice.
  private static boolean saysUnit(String name, String unit) {
    var first = name.toLowerCase(Locale.ROOT).split(" ", 2)[0];
    return first.equals(unit.toLowerCase(Locale.ROOT))
        || (unit.equals("KK") && first.equals("keluarga"));
  }

  // The letters of SKDN, as in "Balita ditimbang D", speak to kader only; vitamin A keeps its own.
  private static String plain(String name) {
    return name.replaceAll(" [SDN]$", "");
  }

  // "Rumah dinilai" goes on within a sentence, "KIA difasilitasi" stays as it is.
  private static String small(String name) {
    var isAcronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
    return isAcronym ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
