package id.jejak.printing;

import id.jejak.access.CurrentUser;
import id.jejak.activity.Activities;
import id.jejak.activity.ActivityDetail;
import id.jejak.handover.Handovers;
import id.jejak.practice.Certificate;
import id.jejak.practice.Certificates;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.PublicAddress;
import id.jejak.shared.Templates;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The paper that PKK needs, as PDF. Everything is read before the drawing starts, so that no
/// database connection waits for it.
@Component
public class Documents {
  private final Activities activities;
  private final ActivityPapers papers;
  private final Certificates certificates;
  private final CertificatePapers certificatePapers;
  private final Handovers handovers;
  private final HandoverPapers handoverPapers;
  private final Templates templates;
  private final PdfPrinter printer;

  Documents(
      Activities activities,
      ActivityPapers papers,
      Certificates certificates,
      CertificatePapers certificatePapers,
      Handovers handovers,
      HandoverPapers handoverPapers,
      Templates templates,
      PdfPrinter printer) {
    this.activities = activities;
    this.papers = papers;
    this.certificates = certificates;
    this.certificatePapers = certificatePapers;
    this.handovers = handovers;
    this.handoverPapers = handoverPapers;
    this.templates = templates;
    this.printer = printer;
  }

  /// A PDF and the name it is saved under.
  public record Document(String fileName, byte[] pdf) {}

  /// The Laporan Kegiatan of a report in her scope, with location and private photos; else 404.
  @OpenToAll("Activities.get asks whether she may see the report")
  public Document activityReport(CurrentUser user, UUID id, PublicAddress address) {
    var activity = activities.get(user, id);
    return print(activity, papers.forOfficers(user, activity, address));
  }

  /// The Laporan Kegiatan of a published report, as everyone may have it.
  @OpenToAll("published reports are public")
  public Optional<Document> publishedActivityReport(UUID id, PublicAddress address) {
    return activities
        .findPublished(id)
        .map(activity -> print(activity, papers.forEveryone(activity, address)));
  }

  /// Her own certificate of having practised; 404 before she has.
  @OpenToAll("Certificates.getOwn knows no other than hers")
  public Document ownCertificate(CurrentUser user, PublicAddress address) {
    return print(certificates.getOwn(user), address);
  }

  /// The certificate of an officer in her scope; else 404.
  @OpenToAll("Certificates.get asks whether she may see it")
  public Document certificate(CurrentUser user, UUID id, PublicAddress address) {
    return print(certificates.get(user, id), address);
  }

  /// The Berita Acara of a handing over in her scope; else 404.
  @OpenToAll("Handovers.get asks whether she may see it")
  public Document handover(CurrentUser user, UUID id, PublicAddress address) {
    var handover = handovers.get(user, id);
    var paper = handoverPapers.of(user, handover, address);
    var pdf = printer.print(templates.render("printing/handover.jte", paper));
    return new Document("Berita Acara Serah Terima " + handover.title() + ".pdf", pdf);
  }

  private Document print(Certificate certificate, PublicAddress address) {
    var paper = certificatePapers.of(certificate, address);
    var pdf = printer.print(templates.render("printing/certificate.jte", paper));
    return new Document("Sertifikat latihan " + certificate.shortCode() + ".pdf", pdf);
  }

  private Document print(ActivityDetail activity, ActivityPaper paper) {
    var pdf = printer.print(templates.render("printing/activity.jte", paper));
    return new Document("Laporan Kegiatan " + activity.shortCode() + ".pdf", pdf);
  }
}
