package mn.ukhaalag.petition.publication;

import java.util.List;
import mn.ukhaalag.petition.Answers;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petitioners;
import mn.ukhaalag.petition.publication.page.CopyForm;
import mn.ukhaalag.petition.publication.page.Published;
import org.springframework.stereotype.Component;

/// What a moderator begins with.
@Component
public class Proposals {

  private final Petitioners petitioners;
  private final Answers answers;
  private final Publications publications;

  Proposals(Petitioners petitioners, Answers answers, Publications publications) {
    this.petitioners = petitioners;
    this.answers = answers;
    this.publications = publications;
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
