package id.jejak.shared;

/// Media types of files that the framework has no name for.
public final class FileTypes {
  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private FileTypes() {}
}
