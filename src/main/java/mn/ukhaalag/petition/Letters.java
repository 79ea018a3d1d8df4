package mn.ukhaalag.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.notice.Notice;
import mn.ukhaalag.notice.Notices;
import mn.ukhaalag.notice.Phrase;
import mn.ukhaalag.notice.Recipient;
import mn.ukhaalag.notice.Topic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What petitioners and followers are told. Never the words of a petition or an answer: those
/// stand on its page, behind the sign-in or the tracking secret.
@Component
public class Letters {

  static final Topic OWN = new Topic("petition.notice.own");
  static final Topic FOLLOWED = new Topic("petition.notice.followed");

  private final JdbcClient database;
  private final Notices notices;
  private final Petitioners petitioners;
  private final Organisations organisations;

  Letters(
      JdbcClient database, Notices notices, Petitioners petitioners, Organisations organisations) {
    this.database = database;
    this.notices = notices;
    this.petitioners = petitioners;
    this.organisations = organisations;
  }

  /// The receipt, on the same day: number, secret, organisation in charge, legal deadline.
  void received(Petition petition, Petitioner petitioner, String secret) {
    recipient(petitioner)
        .ifPresent(
            to ->
                send(
                    OWN,
                    to,
                    petition,
                    "petition.letter.received",
                    "received",
                    List.of(
                        petition.reference().text(),
                        organisation(petition.organisation()),
                        lastDay(petition.dueAt()),
                        secret)));
  }

  /// That something happened to the petition, to its petitioner. The sentence gets the reference,
  /// the organisation in charge and the last day for the answer, then what else is given.
  ///
  /// @param what names the event, so that it is told once
  public void tell(Petition petition, String template, String what, Object... more) {
    petitioners
        .find(petition.id())
        .flatMap(Letters::recipient)
        .ifPresent(to -> send(OWN, to, petition, template, what, arguments(petition, more)));
  }

  /// The same to everybody who follows it.
  void tellFollowers(Petition petition, String template, String what, Object... more) {
    followers(petition)
        .forEach(to -> send(FOLLOWED, to, petition, template, what, arguments(petition, more)));
  }

  private void send(
      Topic topic,
      Recipient to,
      Petition petition,
      String template,
      String what,
      List<?> arguments) {
    notices.send(
        new Notice(
            topic,
            to,
            petition.thing(),
            template,
            arguments,
            topic.equals(OWN) ? petition.ownPath() : petition.path(),
            what + ":" + petition.id()));
  }

  private List<Object> arguments(Petition petition, Object... more) {
    var arguments = new ArrayList<Object>();
    arguments.add(petition.reference().text());
    arguments.add(organisation(petition.organisation()));
    arguments.add(lastDay(petition.dueAt()));
    arguments.addAll(List.of(more));
    return arguments;
  }

  private static LocalDate lastDay(Instant dueAt) {
    return WorkingCalendar.dayOf(dueAt.minusSeconds(1));
  }

  Phrase organisation(UUID id) {
    Organisation organisation = organisations.get(id);
    return new Phrase(organisation.nameMn(), organisation.nameEn());
  }

  private static Optional<Recipient> recipient(Petitioner petitioner) {
    if (petitioner.account() != null) {
      return Optional.of(Recipient.account(petitioner.account()));
    }
    return petitioner.isReachable()
        ? Optional.of(
            new Recipient.Contact(
                petitioner.name() == null ? "" : petitioner.name(),
                petitioner.email(),
                petitioner.phone(),
                petitioner.language()))
        : Optional.empty();
  }

  private List<Recipient> followers(Petition petition) {
    return database
        .sql(
            """
            select account_id, name, email, phone, language
            from petition.follower where petition_id = :petition and ended_at is null
            """)
        .param("petition", petition.id())
        .query(
            (row, number) -> {
              UUID account = row.getObject("account_id", UUID.class);
              return account != null
                  ? Recipient.account(account)
                  : new Recipient.Contact(
                      Optional.ofNullable(row.getString("name")).orElse(""),
                      row.getString("email"),
                      row.getString("phone"),
                      Language.valueOf(row.getString("language")));
            })
        .list();
  }
}
