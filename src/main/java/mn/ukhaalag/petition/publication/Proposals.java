package mn.ukhaalag.petition.publication;

import java.util.List;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.petition.Answers;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petitioners;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.Publishing;
import mn.ukhaalag.petition.publication.page.CopyForm;
import mn.ukhaalag.petition.publication.page.Published;
import org.springframework.stereotype.Component;

/// What a moderator begins with.
@Component
public class Proposals implements Publishing {

  private final Petitioners petitioners;
  private final Answers answers;
  private final Publications publications;
  private final Petitions petitions;
  private final Moderation moderation;

  Proposals(
      Petitioners petitioners,
      Answers answers,
      Publications publications,
      Petitions petitions,
      Moderation moderation) {
    this.petitioners = petitioners;
    this.answers = answers;
    this.publications = publications;
    this.petitions = petitions;
    this.moderation = moderation;
  }

  /// The copy that is shown already, with the answer that holds now; else the words as they were
  /// sent, with all covered that was found to tell who somebody is.
  public CopyForm of(Petition petition) {
    Masking masking = Masking.of(petitioners.find(petition.id()).orElse(null));
    String answer = answers.sent(petition.id()).map(it -> masking.cover(it.words())).orElse("");
    return publications
        .find(petition.reference())
        .map(shown -> again(shown, answer))
        .orElseGet(() -> first(petition, masking, answer));
  }

  @Override
  public void accept(Actor moderator, UUID petition) {
    moderation.publish(moderator, petition, of(petitions.get(petition)));
  }

  private static CopyForm again(Publications.Whole shown, String answer) {
    Published published = shown.published();
    return new CopyForm(
        published.title(),
        published.body(),
        published.place(),
        answer,
        published.point() == null ? null : "yes",
        shown.files());
  }

  private static CopyForm first(Petition petition, Masking masking, String answer) {
    return new CopyForm(
        masking.cover(petition.title()),
        masking.cover(petition.matter().body()),
        masking.ofPlace().cover(CopyForm.text(petition.matter().place())),
        answer,
        "yes",
        List.of());
  }
}
