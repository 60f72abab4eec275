package id.jejak.activity;

import id.jejak.access.CurrentUser;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reports in any number, newest first, for files; what she may not see is not among them.
@Component
public class ActivityLines {
  private final ActivityLineStore store;
  private final ActivityQuestions questions;

  ActivityLines(ActivityLineStore store, ActivityQuestions questions) {
    this.store = store;
    this.questions = questions;
  }

  /// 404 for a region outside her scope, 422 for what cannot be read.
  public long count(CurrentUser user, ActivitySelection selection) {
    return store.count(questions.of(user, selection.query()).all());
  }

  /// As they were when the first was given, however long it takes.
  @Transactional(readOnly = true)
  public void forEach(CurrentUser user, ActivitySelection selection, Consumer<ActivityLine> taker) {
    store.forEach(questions.of(user, selection.query()).all(), taker);
  }
}
