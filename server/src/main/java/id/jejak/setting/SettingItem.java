package id.jejak.setting;

import id.jejak.region.Tier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a team may set, and how it is where nobody has. A name that was once written stays.
public enum SettingItem {
  /// `lines` with `{wilayah}` in one of them; the first two are printed large.
  KOP_LINES(SettingValue.ofLines(List.of("TIM PENGGERAK PKK", "{WILAYAH}", "{induk}"))),
  ADDRESS(null),
  /// `logo`: the hash of a picture, or `-` for none.
  LOGO_LEFT(null),
  LOGO_RIGHT(null),
  /// The Ketua Pembina: how she is addressed as `text`, and her `name`.
  PATRON(null),
  SIGNERS_ACTIVITY(
      SettingValue.ofBlocks(Block.of(Signer.PEMBINA, "Mengetahui"), Block.of(Signer.KETUA, null))),
  /// Who takes notice of a handing over, on the `left`; of the Ketua's own it is the Ketua Pembina.
  SIGNERS_HANDOVER(SettingValue.ofBlocks(Block.of(Signer.KETUA, "Mengetahui"), null)),
  /// Who signs a recap of a month or a year.
  SIGNERS_RECAP(
      SettingValue.ofBlocks(
          Block.of(Signer.KETUA, "Mengetahui"), Block.of(Signer.SEKRETARIS, null))),
  /// Who signs the Buku Daftar Anggota.
  SIGNERS_MEMBERS(
      SettingValue.ofBlocks(
          Block.of(Signer.KETUA, "Mengetahui"), Block.of(Signer.BENDAHARA, null))),
  /// Who signs a certificate, on the `right`.
  SIGNERS_CERTIFICATE(SettingValue.ofBlocks(null, Block.of(Signer.KETUA, null))),
  /// How letters are numbered, as `text`; without it they carry no number.
  LETTER_NUMBER(null),
  TIME_ZONE(null),
  /// Days after the end of a month in which a report of a desa still counts as on time.
  DEADLINE_MONTHLY_VILLAGE(SettingValue.ofDays(0)),
  DEADLINE_MONTHLY_DISTRICT(SettingValue.ofDays(0)),
  DEADLINE_MONTHLY_REGENCY(SettingValue.ofDays(0)),
  DEADLINE_MONTHLY_PROVINCE(SettingValue.ofDays(0)),
  /// Whether everyone may see a report as soon as it is approved.
  PUBLISH_AT_ONCE(SettingValue.ofYes(false));

  private final @Nullable SettingValue standard;

  SettingItem(@Nullable SettingValue standard) {
    this.standard = standard;
  }

  /// How it is where no team has set it; null where there is nothing then.
  public @Nullable SettingValue standard() {
    return standard;
  }

  /// The grace days of a tier's monthly reports; the nation reports to nobody.
  public static SettingItem monthlyDeadline(Tier tier) {
    return switch (tier) {
      case VILLAGE -> DEADLINE_MONTHLY_VILLAGE;
      case DISTRICT -> DEADLINE_MONTHLY_DISTRICT;
      case REGENCY -> DEADLINE_MONTHLY_REGENCY;
      case PROVINCE, NATION -> DEADLINE_MONTHLY_PROVINCE;
    };
  }

  /// Whether a team of that tier may set it: deadlines for its own tier and those below,
  /// publication where it reviews anybody.
  boolean isFor(Tier tier) {
    return switch (this) {
      case DEADLINE_MONTHLY_DISTRICT -> tier.ordinal() <= Tier.DISTRICT.ordinal();
      case DEADLINE_MONTHLY_REGENCY -> tier.ordinal() <= Tier.REGENCY.ordinal();
      case DEADLINE_MONTHLY_PROVINCE -> tier.ordinal() <= Tier.PROVINCE.ordinal();
      case PUBLISH_AT_ONCE -> tier != Tier.VILLAGE;
      default -> true;
    };
  }

  /// Whether the team would judge itself by it.
  boolean judges(Tier tier) {
    return name().startsWith("DEADLINE") && tier != Tier.NATION && this == monthlyDeadline(tier);
  }

  /// Whether the teams below inherit this value: not one place's address or one person's name,
  /// which would be false on the paper of another.
  boolean flows(@Nullable SettingValue value) {
    if (value == null) {
      return true;
    }
    return switch (this) {
      case ADDRESS -> Placeholders.areIn(value.text());
      case PATRON -> value.name() == null && Placeholders.areIn(value.text());
      default -> true;
    };
  }
}
