package mn.ukhaalag.petition.post;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.ukhaalag.access.Accounts;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.notice.SentLetters;
import mn.ukhaalag.notice.SentLetters.SentLetter;
import mn.ukhaalag.petition.Correspondence;
import mn.ukhaalag.petition.Filed;
import mn.ukhaalag.petition.Filing;
import mn.ukhaalag.petition.FilingForm;
import mn.ukhaalag.petition.Intake;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petition.Channel;
import mn.ukhaalag.petition.Petition.Kind;
import mn.ukhaalag.petition.Petitioner;
import mn.ukhaalag.petition.Petitioners;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.Reference;
import mn.ukhaalag.petition.Screening;
import mn.ukhaalag.petition.Screening.Envelope;
import mn.ukhaalag.petition.UnprovenLetters;
import mn.ukhaalag.petition.post.Mails.Outcome;
import mn.ukhaalag.petition.post.Received.Sender;
import mn.ukhaalag.web.Problems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes of a mail what it is meant to be: a reply of the petitioner to the petition that it
/// names, if that is proven; a letter to be checked, if it is not; or a new petition.
@Component
class MailIntake {

  private static final String OTHER = "X0";
  private static final int SHORTEST_BODY = 10;
  private static final Pattern REFERENCE = Pattern.compile("(?:ДУ|DU)-\\d{4}-\\d{6,9}-\\d");

  private final Petitions petitions;
  private final Petitioners petitioners;
  private final Accounts accounts;
  private final Screening screening;
  private final Intake intake;
  private final Correspondence correspondence;
  private final Attachments attachments;
  private final SentLetters letters;
  private final UnprovenLetters unproven;
  private final Mails mails;
  private final Words words;
  private final Clock clock;

  MailIntake(
      Petitions petitions,
      Petitioners petitioners,
      Accounts accounts,
      Screening screening,
      Intake intake,
      Correspondence correspondence,
      Attachments attachments,
      SentLetters letters,
      UnprovenLetters unproven,
      Mails mails,
      Words words,
      Clock clock) {
    this.petitions = petitions;
    this.petitioners = petitioners;
    this.accounts = accounts;
    this.screening = screening;
    this.intake = intake;
    this.correspondence = correspondence;
    this.attachments = attachments;
    this.letters = letters;
    this.unproven = unproven;
    this.mails = mails;
    this.words = words;
    this.clock = clock;
  }

  /// Files it, or adds it, or leaves it; and notes which.
  @Transactional(rollbackFor = Unreadable.class)
  public void take(Received mail, Path file) throws Unreadable {
    if (mail.isAutomatic()) {
      mails.add(mail.messageId(), Outcome.IGNORED, null, file, null, clock.instant());
      return;
    }
    List<SentLetter> ours =
        mail.answers().stream().flatMap(mark -> letters.marked(mark).stream()).toList();
    Optional<Petition> named = named(mail, ours);
    Outcome outcome =
        named.isEmpty() ? Outcome.FILED : isProven(mail, ours) ? Outcome.REPLIED : Outcome.UNPROVEN;
    UUID petition =
        switch (outcome) {
          case REPLIED -> reply(named.orElseThrow(), mail);
          case UNPROVEN -> unproven(named.orElseThrow(), mail);
          case FILED, IGNORED, FAILED -> filed(mail);
        };
    tellRefused(petition, mail);
    mails.add(mail.messageId(), outcome, petition, file, null, clock.instant());
  }

  /// The petition that the mail names, if it says that it comes from its petitioner.
  private Optional<Petition> named(Received mail, List<SentLetter> ours) {
    Stream<Petition> bySubject =
        REFERENCE
            .matcher(mail.subject())
            .results()
            .map(found -> found.group())
            .flatMap(typed -> Reference.parse(typed).flatMap(petitions::find).stream());
    Stream<Petition> byLetter =
        ours.stream()
            .flatMap(letter -> Stream.ofNullable(letter.about()))
            .filter(thing -> thing.kind().equals(Petition.THING))
            .map(thing -> petitions.get(thing.id()));
    return Stream.concat(bySubject, byLetter)
        .filter(petition -> isOf(petition, mail.sender().address()))
        .findFirst();
  }

  /// Anybody can write any address into a From. Only who reads that mailbox knows the mark of a
  /// letter that went there.
  private static boolean isProven(Received mail, List<SentLetter> ours) {
    Sender sender = mail.sender();
    return sender.isVouched()
        || ours.stream().anyMatch(letter -> letter.address().equalsIgnoreCase(sender.address()));
  }

  private boolean isOf(Petition petition, String address) {
    return petitioners
        .find(petition.id())
        .map(
            petitioner ->
                address.equalsIgnoreCase(petitioner.email())
                    || (petitioner.account() != null
                        && accounts
                            .find(petitioner.account())
                            .map(account -> account.email())
                            .filter(email -> email.value().equalsIgnoreCase(address))
                            .isPresent()))
        .orElse(false);
  }

  private UUID reply(Petition petition, Received mail) {
    UUID account = petitioners.find(petition.id()).map(Petitioner::account).orElse(null);
    correspondence.reply(new Author(account, null), petition.id(), said(mail));
    int room = attachments.room(Petition.THING, petition.id());
    if (room > 0 && !mail.files().isEmpty()) {
      var files = mail.files().subList(0, Math.min(room, mail.files().size()));
      attachments.attach(Petition.THING, petition.id(), files, account, clock.instant());
    }
    return petition.id();
  }

  private UUID unproven(Petition petition, Received mail) {
    unproven.keep(petition, mail.sender().address(), said(mail), mail.files());
    return petition.id();
  }

  private String said(Received mail) {
    String said = MailText.withoutQuotes(mail.text());
    return MailText.cut(said.isEmpty() ? word("see-attached") : said, Screening.LONGEST_BODY);
  }

  private UUID filed(Received mail) throws Unreadable {
    var problems = new Problems();
    var petitioner = new Petitioner(null, null, null, null, null, null, Language.MN, null);
    Filing filing =
        screening
            .screen(form(mail), new Envelope(Channel.EMAIL, petitioner, null, false), problems)
            .orElseThrow(() -> new Unreadable("petition.post.failed.content"))
            .with(mail.files());
    String key =
        UUID.nameUUIDFromBytes(mail.messageId().getBytes(StandardCharsets.UTF_8)).toString();
    return switch (intake.file(filing, new Author(null, null), "mail:" + key)) {
      case Filed.Accepted accepted -> accepted.petition().id();
      case Filed.Again again -> again.petition().id();
      case Filed.KeyTaken taken -> taken.petition().id();
    };
  }

  private FilingForm form(Received mail) {
    String title = mail.subject().isEmpty() ? word("no-subject") : mail.subject();
    String text = mail.text().isEmpty() ? word("see-attached") : mail.text();
    String body = text.length() < SHORTEST_BODY ? title + "\n" + text : text;
    String name = mail.sender().name() == null ? "" : mail.sender().name();
    return FilingForm.EMPTY.written(
        Kind.REQUEST.name(),
        OTHER,
        MailText.cut(title, Screening.LONGEST_TITLE),
        MailText.cut(
            body.length() < SHORTEST_BODY ? body + word("short") : body, Screening.LONGEST_BODY),
        MailText.cut(name.isBlank() ? mail.sender().address() : name, Screening.LONGEST_TITLE),
        mail.sender().address());
  }

  /// The officials learn what is missing; the sender's file is not kept.
  private void tellRefused(UUID petition, Received mail) {
    if (!mail.refused().isEmpty()) {
      String list =
          mail.refused().stream()
              .map(it -> words.get(Language.MN, it.reason().messageKey(), it.name()))
              .collect(Collectors.joining("\n"));
      correspondence.noteOfSystem(petition, word("refused") + "\n" + list);
    }
  }

  private String word(String key) {
    return words.get(Language.MN, "petition.post." + key);
  }
}
