package id.jejak.catalog;

/// Bidang: one of the four working groups or the Sekretariat; there is never a fifth Pokja.
public enum Field {
  POKJA_I("I", "Pokja I"),
  POKJA_II("II", "Pokja II"),
  POKJA_III("III", "Pokja III"),
  POKJA_IV("IV", "Pokja IV"),
  SEKRETARIAT("S", "Sekretariat");

  private final String roman;
  private final String label;

  Field(String roman, String label) {
    this.roman = roman;
    this.label = label;
  }

  /// The sign on badges and the first part of type codes: `I` … `IV`, `S`.
  public String roman() {
    return roman;
  }

  /// The name in the interface and on paper.
  public String label() {
    return label;
  }
}
