package id.jejak.review;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Grant;
import id.jejak.officer.CitizenNumber;
import id.jejak.review.SentenceStore.Row;
import id.jejak.shared.Problem;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a reviewing team writes most often when it returns a report, inherited from the tier above
/// until set. Everyone who reviews in the team may change it.
@Component
public class ReadySentences {
  static final int MOST = 20;
  static final int LONGEST = 200;
  private final SentenceStore store;
  private final Access access;
  private final InstantSource clock;

  ReadySentences(SentenceStore store, Access access, InstantSource clock) {
    this.store = store;
    this.access = access;
    this.clock = clock;
  }

  SentencesView get(CurrentUser user) {
    return view(access.requireReviewer(user));
  }

  /// Sets the sentences in their order, or without any lets them be inherited again; the same once
  /// more changes nothing. 409 when somebody else changed them since `base`.
  @Transactional
  SentencesView put(CurrentUser user, int base, @Nullable List<@Nullable String> sentences) {
    var office = access.requireReviewer(user);
    var clean = sentences == null ? null : checked(sentences);
    if (!isDone(office, base, clean)
        && !store.insert(office.regionId(), base, clean, user.officer(), clock.instant())
        && !isDone(office, base, clean)) {
      throw new Problem(ReviewProblem.SENTENCES_CHANGED);
    }
    return view(office);
  }

  private static List<String> checked(List<@Nullable String> sentences) {
    var clean =
        sentences.stream()
            .filter(Objects::nonNull)
            .map(sentence -> sentence.replaceAll("\\p{Cntrl}+", " ").strip())
            .filter(sentence -> !sentence.isEmpty())
            .distinct()
            .toList();
    if (clean.isEmpty() || clean.size() > MOST) {
      throw Problem.invalid("sentences", "Simpan 1 sampai 20 kalimat.");
    }
    for (var sentence : clean) {
      if (sentence.length() > LONGEST) {
        throw Problem.invalid("sentences", "Satu kalimat paling panjang 200 huruf.");
      }
      if (sentence.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
        throw Problem.invalid("sentences", "Ada huruf yang tidak dapat disimpan.");
      }
      if (CitizenNumber.isIn(sentence)) {
        throw Problem.invalid("sentences", CitizenNumber.COMPLAINT);
      }
    }
    return clean;
  }

  // A lost answer is asked for again with the version before.
  private boolean isDone(Grant office, int base, @Nullable List<String> sentences) {
    var own = own(office, store.chain(office.region()));
    var version = own.map(Row::version).orElse(0);
    return Objects.equals(own.map(Row::sentences).orElse(null), sentences)
        && (version == base || version == base + 1);
  }

  private SentencesView view(Grant office) {
    var chain = store.chain(office.region());
    var own = own(office, chain);
    var used = chain.stream().filter(row -> row.sentences() != null).findFirst();
    var isOwn = used.equals(own) && used.isPresent();
    return new SentencesView(
        own.map(Row::version).orElse(0),
        isOwn,
        used.map(Row::sentences).orElse(null),
        isOwn ? null : used.map(row -> "TP PKK " + row.place()).orElse(null));
  }

  private static Optional<Row> own(Grant office, List<Row> chain) {
    return chain.stream().filter(row -> row.code().equals(office.region())).findFirst();
  }
}
