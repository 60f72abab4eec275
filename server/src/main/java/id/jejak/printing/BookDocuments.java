package id.jejak.printing;

import id.jejak.access.CurrentUser;
import id.jejak.closing.ClosedBooks;
import id.jejak.printing.Documents.Document;
import id.jejak.region.RegionCode;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.PublicAddress;
import id.jejak.shared.Templates;
import org.springframework.stereotype.Component;

/// A closed book on paper, the same bytes whenever it is printed, until something is done to the
/// book itself.
@Component
class BookDocuments {
  private final ClosedBooks books;
  private final BookPapers papers;
  private final Templates templates;
  private final PdfPrinter printer;

  BookDocuments(ClosedBooks books, BookPapers papers, Templates templates, PdfPrinter printer) {
    this.books = books;
    this.papers = papers;
    this.templates = templates;
    this.printer = printer;
  }

  /// 404 for a version that was never closed or a team outside her scope.
  @OpenToAll("ClosedBooks.get asks whether she may see the figures")
  Document book(
      CurrentUser user, RegionCode region, String period, int version, PublicAddress address) {
    var book = books.get(user, region, period, version);
    var paper = papers.of(book, address);
    var pdf =
        printer.reprint(templates.render("printing/book.jte", paper), book.acts().closed().at());
    var name = "Buku %s %s versi %d.pdf".formatted(paper.team(), book.period(), version);
    return new Document(name, pdf);
  }
}
