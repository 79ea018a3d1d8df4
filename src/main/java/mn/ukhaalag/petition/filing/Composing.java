package mn.ukhaalag.petition.filing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Accounts;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.Contact;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.file.Upload;
import mn.ukhaalag.petition.Filing;
import mn.ukhaalag.petition.FilingForm;
import mn.ukhaalag.petition.Petition.Channel;
import mn.ukhaalag.petition.Petitioner;
import mn.ukhaalag.petition.Screening;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes of what somebody types a petition that can be filed.
@Component
class Composing {

  private final Screening screening;
  private final Accounts accounts;
  private final Attachments attachments;

  Composing(Screening screening, Accounts accounts, Attachments attachments) {
    this.screening = screening;
    this.accounts = accounts;
    this.attachments = attachments;
  }

  /// An empty form, with what is known of somebody who is signed in.
  FilingForm blank(Actor actor) {
    return Optional.ofNullable(actor.account())
        .flatMap(accounts::find)
        .map(it -> FilingForm.EMPTY.withContact(it.name(), value(it.phone()), value(it.email())))
        .orElse(FilingForm.EMPTY);
  }

  /// The petition with its files; empty if the problems say what is wrong with it.
  Optional<Filing> filing(Actor actor, Draft draft, Problems problems) {
    var known =
        new Petitioner(
            actor.account(),
            actor.isSignedIn() ? actor.name() : null,
            null,
            null,
            null,
            null,
            actor.language(),
            null);
    var envelope = new Screening.Envelope(Channel.WEB, known, null, true);
    return screening
        .screen(draft.form(), envelope, problems)
        .map(filing -> filing.with(files(draft.id())));
  }

  private List<Upload.Stored> files(UUID draft) {
    return attachments.listOf(Draft.THING, draft).stream()
        .filter(file -> file.sha256() != null)
        .map(
            file ->
                new Upload.Stored(
                    file.name(),
                    file.type(),
                    file.size(),
                    String.valueOf(file.sha256()),
                    file.publicSha256()))
        .toList();
  }

  private static String value(@Nullable Contact contact) {
    return contact == null ? "" : contact.value();
  }
}
