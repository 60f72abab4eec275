package id.jejak.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// Dates, numbers and money as Indonesians write them: `Jumat, 20 November 2026`, `1.240`, `12,5`,
/// `Rp1.500.000`. Independent of the machine's language.
public final class Indonesian {
  private static final List<String> DAYS =
      List.of("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu");
  private static final List<String> MONTHS =
      List.of(
          "Januari",
          "Februari",
          "Maret",
          "April",
          "Mei",
          "Juni",
          "Juli",
          "Agustus",
          "September",
          "Oktober",
          "November",
          "Desember");

  private Indonesian() {}

  /// `Jumat, 20 November 2026`.
  public static String dayAndDate(LocalDate date) {
    return DAYS.get(date.getDayOfWeek().getValue() - 1) + ", " + date(date);
  }

  /// `20 November 2026`.
  public static String date(LocalDate date) {
    return date.getDayOfMonth() + " " + month(YearMonth.from(date));
  }

  /// `20 November`.
  public static String dayAndMonth(LocalDate date) {
    return date.getDayOfMonth() + " " + MONTHS.get(date.getMonthValue() - 1);
  }

  /// `20 Nov 2026`.
  public static String shortDate(LocalDate date) {
    var month = MONTHS.get(date.getMonthValue() - 1).substring(0, 3);
    return date.getDayOfMonth() + " " + month + " " + date.getYear();
  }

  /// `November 2026`.
  public static String month(YearMonth month) {
    return MONTHS.get(month.getMonthValue() - 1) + " " + month.getYear();
  }

  /// `09.00`, from `09:00`.
  public static String time(String time) {
    return time.replace(':', '.');
  }

  /// `1.240`.
  public static String number(long number) {
    return number(BigDecimal.valueOf(number));
  }

  /// `12,5`: at most as many decimals as there are.
  public static String number(BigDecimal number) {
    var plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    var point = plain.indexOf('.');
    var whole = point < 0 ? plain : plain.substring(0, point);
    var grouped = whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ".");
    return point < 0 ? grouped : grouped + "," + plain.substring(point + 1);
  }

  /// `Rp1.500.000`; sen only where there are some.
  public static String money(BigDecimal amount) {
    var sen = amount.stripTrailingZeros().scale() > 0;
    return "Rp" + number(sen ? amount.setScale(2, RoundingMode.HALF_UP) : amount);
  }
}
