package id.jejak.review;

import id.jejak.access.CurrentUser;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/review-sentences")
class SentencesController {
  private final ReadySentences sentences;

  SentencesController(ReadySentences sentences) {
    this.sentences = sentences;
  }

  @GetMapping
  SentencesView get(CurrentUser user) {
    return sentences.get(user);
  }

  /// `baseVersion` is the version that was read, 0 where the team had never set any; without
  /// `sentences` they are inherited again.
  record SentencesForm(@Nullable Integer baseVersion, @Nullable List<@Nullable String> sentences) {}

  @PutMapping
  SentencesView put(CurrentUser user, @RequestBody SentencesForm form) {
    var base = form.baseVersion() == null ? 0 : form.baseVersion();
    return sentences.put(user, base, form.sentences());
  }
}
