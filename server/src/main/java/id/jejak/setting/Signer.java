package id.jejak.setting;

/// Who signs: the holder of an office on that day, or the Ketua Pembina.
public enum Signer {
  PEMBINA,
  KETUA,
  WAKIL,
  SEKRETARIS,
  BENDAHARA,
  KETUA_POKJA,
  /// Nobody: that side stays empty.
  NONE
}
