package id.jejak.slip;

import id.jejak.account.NewAccounts;
import id.jejak.printing.PdfPrinter;
import id.jejak.shared.Problem;
import id.jejak.shared.Templates;
import id.jejak.slip.SlipPrintStore.Work;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Draws ordered slips, some pages at a time. A code is made, drawn and forgotten; what is kept
/// with the pages is its hash, in the same transaction. Whoever takes up an interrupted order goes
/// on behind the last pages kept.
@Component
class SlipPrinting {
  private static final Logger log = LoggerFactory.getLogger(SlipPrinting.class);
  static final Duration VALID_FOR = Duration.ofDays(30);
  private static final int PAGES_AT_ONCE = 8;
  // The day is over there last, and the slip with it.
  private static final ZoneId LATEST = ZoneId.of("Asia/Jakarta");
  private final SlipPrintStore store;
  private final SlipStore slips;
  private final NewAccounts accounts;
  private final Templates templates;
  private final PdfPrinter printer;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  SlipPrinting(
      SlipPrintStore store,
      SlipStore slips,
      NewAccounts accounts,
      Templates templates,
      PdfPrinter printer,
      TransactionTemplate transaction,
      InstantSource clock) {
    this.store = store;
    this.slips = slips;
    this.accounts = accounts;
    this.templates = templates;
    this.printer = printer;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Goes on until nothing waits.
  void printWaiting() {
    for (var work = store.findWork(); work.isPresent(); work = store.findWork()) {
      try {
        goOn(work.get());
      } catch (Problem | DataAccessException laterPerhaps) {
        throw laterPerhaps; // too much is being drawn, or the database is away
      } catch (RuntimeException failure) {
        log.error("the slips of order {} cannot be drawn", work.get().id(), failure);
        store.fail(work.get().id(), clock.instant());
      }
    }
  }

  private void goOn(Work work) {
    var upTo = work.pagesDone() + PAGES_AT_ONCE;
    var officers = store.listOfficers(work.id(), work.pagesDone(), upTo);
    if (officers.isEmpty()) {
      finish(work);
      return;
    }
    accounts.openMissing(officers);
    var holders = store.listPages(work.id(), work.pagesDone(), upTo);
    var codes = Stream.generate(SlipCode::random).limit(holders.size()).toList();
    var hashes = codes.stream().map(SlipCode::hash).toList();
    var pdf = draw(work, holders, codes);
    transaction.executeWithoutResult(status -> {
      if (store.advance(work.id(), work.pagesDone(), upTo, officers.size())) {
        keep(holders, hashes);
        pdf.ifPresent(pages -> store.insertPart(work.id(), work.pagesDone() + 1, pages));
      }
    });
  }

  private void finish(Work work) {
    var parts = store.listParts(work.id());
    if (parts.isEmpty()) {
      store.fail(work.id(), clock.instant()); // all locked meanwhile
      return;
    }
    var pdf = printer.join(parts);
    transaction.executeWithoutResult(status -> store.finish(work.id(), pdf, clock.instant()));
  }

  private Optional<byte[]> draw(
      Work work, List<SlipPrintStore.Holder> holders, List<SlipCode> codes) {
    if (holders.isEmpty()) {
      return Optional.empty();
    }
    var until = LocalDate.ofInstant(clock.instant().plus(VALID_FOR), LATEST).minusDays(1);
    var sheets = SlipSheets.of(holders, codes, work.address(), until);
    return Optional.of(printer.print(templates.render("slip/sheets.jte", sheets)));
  }

  private void keep(List<SlipPrintStore.Holder> holders, List<byte[]> hashes) {
    var now = clock.instant();
    var officers = holders.stream().map(SlipPrintStore.Holder::officerId).toList();
    slips.replace(officers, hashes, now, now.plus(VALID_FOR));
  }
}
