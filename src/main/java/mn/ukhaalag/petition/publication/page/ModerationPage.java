package mn.ukhaalag.petition.publication.page;

import java.util.List;
import mn.ukhaalag.file.Attachment;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.publication.Refusal;
import mn.ukhaalag.web.Option;
import mn.ukhaalag.web.Page;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;

/// A petition before a moderator: as it was sent, without its sender, and the copy to be shown.
///
/// @param answer the answer that holds, in its parts; empty if there is none
/// @param pictures those that have a copy without metadata
/// @param isPublic whether a copy is shown already
public record ModerationPage(
    Petition petition,
    List<Passage> title,
    List<Passage> body,
    List<Passage> place,
    List<Passage> answer,
    CopyForm form,
    List<Attachment> pictures,
    boolean isPublic,
    Names names,
    Problems problems) {

  public String path() {
    return "/work/moderation/" + petition.reference().slug();
  }

  public List<Option> refusals(Page page) {
    return Refusal.options(page);
  }

  public List<Option> pictureOptions(Page page) {
    return pictures.stream().map(it -> new Option(it.id().toString(), it.name())).toList();
  }

  public List<String> chosenPictures() {
    return form.chosen().stream().map(Object::toString).toList();
  }

  /// The point to about a hundred metres; null if there is none.
  public @Nullable String point() {
    var point = petition.matter().point();
    return point == null ? null : "%.3f, %.3f".formatted(point.latitude(), point.longitude());
  }
}
