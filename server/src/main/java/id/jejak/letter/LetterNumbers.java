package id.jejak.letter;

import id.jejak.access.CurrentUser;
import id.jejak.catalog.Field;
import id.jejak.setting.NumberTemplate;
import id.jejak.setting.TeamSettings;
import id.jejak.shared.OpenToAll;
import id.jejak.team.Team;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives a document its number when it is first printed: one by one per team and year, in the words
/// of the team's template. A number once given stays.
@Component
public class LetterNumbers {
  private final LetterNumberStore store;
  private final TeamSettings settings;
  private final InstantSource clock;

  LetterNumbers(LetterNumberStore store, TeamSettings settings, InstantSource clock) {
    this.store = store;
    this.settings = settings;
    this.clock = clock;
  }

  public enum Document {
    ACTIVITY("LK"),
    HANDOVER("BA");

    private final String sign;

    Document(String sign) {
      this.sign = sign;
    }
  }

  /// What is numbered: its team, the day it carries, and its bidang if it has one.
  public record Letter(
      Document document, UUID id, Team team, LocalDate day, @Nullable Field field) {}

  /// The number of a letter, given now if it had none; empty where the team has no template.
  @OpenToAll("called for paper that she was allowed to see")
  @Transactional
  public Optional<String> take(CurrentUser user, Letter letter) {
    var known = find(letter.document(), letter.id());
    if (known.isPresent()) {
      return known;
    }
    return settings
        .now(letter.team().regionCode())
        .letterNumber()
        .map(template -> give(user, letter, template));
  }

  /// The number that was given; empty while there is none.
  @OpenToAll("called for paper that may be seen")
  public Optional<String> find(Document document, UUID id) {
    return store.find(document, id);
  }

  private String give(CurrentUser user, Letter letter, NumberTemplate template) {
    var year = letter.day().getYear();
    var region = letter.team().regionId();
    store.lockCounter(region, year);
    // Who printed the same letter at the same moment may have been first.
    return store
        .find(letter.document(), letter.id())
        .orElseGet(() -> {
          var number = store.advance(region, year);
          var text =
              template.fill(
                  new NumberTemplate.Parts(
                      number,
                      letter.document().sign,
                      letter.field(),
                      letter.team().regionCode(),
                      letter.day()));
          store.insert(
              new LetterNumberStore.Entry(
                  letter.document(),
                  letter.id(),
                  region,
                  year,
                  number,
                  text,
                  user.officer(),
                  clock.instant()));
          return text;
        });
  }
}
