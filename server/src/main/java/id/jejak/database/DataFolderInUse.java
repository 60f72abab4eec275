package id.jejak.database;

import java.nio.file.Path;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// A second server was started on a data folder that another one holds.
class DataFolderInUse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DataFolderInUse(Path path) {
    super("The data folder " + path + " is in use by another Jejak PKK server.");
  }

  /// Makes the start end with one clear sentence instead of a stack trace.
  static class Analyzer extends AbstractFailureAnalyzer<DataFolderInUse> {
    @Override
    protected FailureAnalysis analyze(Throwable root, DataFolderInUse cause) {
      return new FailureAnalysis(
          cause.getMessage(),
          "Stop that server first, or start this one with another folder: --data=DIR",
          cause);
    }
  }
}
