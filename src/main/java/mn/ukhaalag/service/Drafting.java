package mn.ukhaalag.service;

import java.time.Clock;
import java.util.Map;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.service.Version.State;
import mn.ukhaalag.web.BadInput;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Work on a version before it is proposed; see [Publishing] for what comes then. A service has at
/// most one version in work.
///
/// Whoever calls it knows that the author may keep the service.
@Component
public class Drafting {

  private final JdbcClient database;
  private final Versions versions;
  private final VersionWriting writing;
  private final Publishing publishing;
  private final Ledger ledger;
  private final Clock clock;

  Drafting(
      JdbcClient database,
      Versions versions,
      VersionWriting writing,
      Publishing publishing,
      Ledger ledger,
      Clock clock) {
    this.database = database;
    this.versions = versions;
    this.writing = writing;
    this.publishing = publishing;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// A new draft.
  ///
  /// @throws Conflict if another version is in work
  /// @throws BadInput with the first fault, if the definition has any
  @Transactional
  public Version begin(Service service, Definition definition, Author by) {
    database
        .sql("select id from service.service where id = :id for update")
        .param("id", service.id())
        .query()
        .singleRow();
    boolean isBusy =
        versions.of(service.id()).stream()
            .anyMatch(
                it ->
                    it.state() == State.DRAFT
                        || (it.state() == State.PROPOSED && it.publishedAt() == null));
    if (isBusy) {
      throw new Conflict(Message.of("service.refused.in-work"));
    }
    return publishing.keep(service, definition, by);
  }

  /// Writes a draft anew.
  ///
  /// @param revision that the author has seen
  /// @throws Conflict if somebody else has changed it since, or it is no draft any more
  /// @throws BadInput with the first fault, if the definition has any
  @Transactional
  public Version change(
      Service service, Version draft, int revision, Definition definition, Author by) {
    State state = versions.lock(draft.id()).state();
    if (state != State.DRAFT) {
      throw new Conflict(Message.of("service.refused.version." + state));
    }
    if (versions.standing(draft.id()).revision() != revision) {
      throw new Conflict(Message.of("service.refused.changed"));
    }
    return publishing.keep(service, definition, by);
  }

  /// Asks for going back to an earlier version: the same once more under a new number, proposed to
  /// a second person.
  ///
  /// @throws Conflict if another version is in work
  @Transactional
  public Version again(Service service, Version earlier, Author by) {
    Version same = begin(service, versions.definition(earlier.id()), by);
    publishing.propose(same.id(), by);
    return same;
  }

  /// Stops work on a draft. It stays among the versions, and a new draft can begin from it.
  ///
  /// @throws Conflict if it is no draft
  @Transactional
  public void putAside(Version draft, Author by) {
    State state = versions.lock(draft.id()).state();
    if (state != State.DRAFT) {
      throw new Conflict(Message.of("service.refused.version." + state));
    }
    writing.putAside(draft.id(), clock.instant());
    ledger.append(
        by,
        "service.version-put-aside",
        draft.thing(),
        Map.of("service", draft.service().toString(), "number", Integer.toString(draft.number())));
  }
}
