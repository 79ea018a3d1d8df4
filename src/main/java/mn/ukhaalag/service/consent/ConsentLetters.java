package mn.ukhaalag.service.consent;

import java.time.Duration;
import java.util.List;
import mn.ukhaalag.access.Account;
import mn.ukhaalag.access.Accounts;
import mn.ukhaalag.access.Contact;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.notice.Notice;
import mn.ukhaalag.notice.Notices;
import mn.ukhaalag.notice.Phrase;
import mn.ukhaalag.notice.Recipient;
import mn.ukhaalag.notice.Topic;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.CaseSecret;
import mn.ukhaalag.service.Services;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Asks co-signers, with a link and a code. Nobody reads the code from the letter later.
@Component
class ConsentLetters {

  static final Topic TOPIC = new Topic("service.consent.notice");

  private static final Duration USEFUL = Duration.ofDays(10);

  private final Notices notices;
  private final Services services;
  private final Accounts accounts;
  private final CaseSecret secrets;
  private final String home;

  ConsentLetters(
      Notices notices,
      Services services,
      Accounts accounts,
      CaseSecret secrets,
      @Value("${ukhaalag.address}") String home) {
    this.notices = notices;
    this.services = services;
    this.accounts = accounts;
    this.secrets = secrets;
    this.home = home;
  }

  void ask(Application application, Consent consent) {
    var title = services.get(application.service()).title();
    notices.send(
        new Notice(
                TOPIC,
                recipient(consent),
                application.thing(),
                "service.consent.letter",
                List.of(
                    application.reference().text(),
                    new Phrase(title.mn(), title.en()),
                    secrets.of(consent.id()),
                    home + consent.path(),
                    WorkingCalendar.dayOf(consent.until().minusSeconds(1))),
                consent.path(),
                "service.consent:" + consent.id())
            .forgottenOnceSent(USEFUL));
  }

  /// By his account, if he has one with that contact.
  private Recipient recipient(Consent consent) {
    Contact contact = consent.contact();
    boolean isPhone = contact.kind() == Contact.Kind.PHONE;
    return accounts
        .of(contact)
        .map(Account::id)
        .map(Recipient::account)
        .orElseGet(
            () ->
                new Recipient.Contact(
                    consent.name(),
                    isPhone ? null : contact.value(),
                    isPhone ? contact.value() : null,
                    Language.MN));
  }
}
