package id.jejak.printing;

import java.util.List;

/// A certificate in the words of the paper.
record CertificatePaper(
    Letterhead letterhead,
    String name,
    String office,
    String day,
    List<Exercise> exercises,
    Signatures.Signature signature,
    String trace,
    String qrCode) {

  record Exercise(int number, String title, boolean alone) {}
}
