package id.jejak.account;

import id.jejak.access.Access;
import id.jejak.access.Role;
import id.jejak.officer.Officers;
import id.jejak.officer.Officers.Appointment;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import id.jejak.team.Teams;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// How the first person enters a new installation: by a link that whoever starts the server sees,
/// once.
@Component
class FirstOperators {
  private static final Duration VALID_FOR = Duration.ofDays(7);
  private final FirstOperatorStore links;
  private final Accounts accounts;
  private final Officers officers;
  private final Teams teams;
  private final Sessions sessions;
  private final Access access;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  FirstOperators(
      FirstOperatorStore links,
      Accounts accounts,
      Officers officers,
      Teams teams,
      Sessions sessions,
      Access access,
      TransactionTemplate transaction,
      InstantSource clock) {
    this.links = links;
    this.accounts = accounts;
    this.officers = officers;
    this.teams = teams;
    this.sessions = sessions;
    this.access = access;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// A new link's token while the installation has no account; earlier links end.
  @OpenToAll("called at start, for whoever sees the server's screen")
  Optional<SessionToken> newLink() {
    if (links.hasAnyAccount()) {
      return Optional.empty();
    }
    var token = SessionToken.random();
    transaction.executeWithoutResult(status -> links.replace(token.hash(), clock.instant()));
    return Optional.of(token);
  }

  /// Who the link's holder wants to be.
  record NewOperator(String name, String username, String password) {}

  /// Uses up the link: an operator of the top team, signed in. 404 for a link that is used or
  /// expired.
  @OpenToAll("the link is the proof; it is valid once")
  SessionToken create(SessionToken link, NewOperator operator) {
    var now = clock.instant();
    if (!links.isValid(link.hash(), oldest(now))) {
      throw new Problem(AccountProblem.LINK_USED);
    }
    var passwordHash =
        accounts.hash(operator.password()); // slow on purpose: not in the transaction
    try {
      return transaction.execute(status -> use(link, operator, passwordHash, now));
    } catch (DuplicateKeyException taken) {
      throw Problem.invalid("username", "Nama pengguna ini sudah dipakai.");
    }
  }

  private SessionToken use(
      SessionToken link, NewOperator operator, String passwordHash, Instant now) {
    if (!links.use(link.hash(), oldest(now), now)) {
      throw new Problem(AccountProblem.LINK_USED);
    }
    var today = LocalDate.ofInstant(now, teams.get(access.top()).zone());
    var office = new Appointment(access.top(), Role.OPERATOR, null, today);
    var officer = officers.appoint(operator.name(), office);
    accounts.create(officer, operator.username(), passwordHash);
    return sessions.open(officer, now);
  }

  private static Instant oldest(Instant now) {
    return now.minus(VALID_FOR);
  }
}
