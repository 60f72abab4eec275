package id.jejak.printing;

import id.jejak.access.CurrentUser;
import id.jejak.printing.Documents.Document;
import id.jejak.region.RegionTree;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.PublicAddress;
import id.jejak.shared.Templates;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The recap of some months on paper. All its numbers are of one moment, read before the drawing
/// starts.
@Component
class RecapDocuments {
  private final RecapPapers papers;
  private final RegionTree tree;
  private final Templates templates;
  private final PdfPrinter printer;
  private final TransactionTemplate snapshot;

  RecapDocuments(
      RecapPapers papers,
      RegionTree tree,
      Templates templates,
      PdfPrinter printer,
      PlatformTransactionManager transactions) {
    this.papers = papers;
    this.tree = tree;
    this.templates = templates;
    this.printer = printer;
    this.snapshot = new TransactionTemplate(transactions);
    this.snapshot.setReadOnly(true);
    this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /// 404 for a region outside her scope, 422 for months that cannot be read.
  @OpenToAll("TotalReports.rows asks whether she may see the totals")
  Document recap(CurrentUser user, RecapQuestion asked, PublicAddress address) {
    var question = new RecapQuestion(tree.now(asked.region()), asked.from(), asked.to());
    var paper =
        Objects.requireNonNull(snapshot.execute(status -> papers.of(user, question, address)));
    var pdf = printer.print(templates.render("printing/recap.jte", paper));
    return new Document("Rekap %s %s.pdf".formatted(paper.team(), paper.period()), pdf);
  }
}
