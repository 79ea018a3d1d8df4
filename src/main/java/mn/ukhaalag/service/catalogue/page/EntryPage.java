package mn.ukhaalag.service.catalogue.page;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.catalogue.Entries.Version;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;

/// What the catalogue says about a service, to be changed.
///
/// @param fields what stands in the form
/// @param seen the number of the version that the form was opened with
/// @param preview how it would look; null if nobody asked
/// @param warnings where it does not agree with the published version
/// @param earlier the newest first
/// @param writers the posts that wrote them
public record EntryPage(
    Service service,
    Map<String, String> fields,
    int seen,
    @Nullable ServicePage preview,
    List<Message> warnings,
    List<Version> earlier,
    Map<UUID, Post> writers,
    Problems problems) {

  public String home() {
    return "/administration/services/" + service.code();
  }

  public String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /// Who wrote that version; empty for what the catalogue came with.
  public Label writer(Version version) {
    Post post = version.post() == null ? null : writers.get(version.post());
    return post == null ? Label.NONE : new Label(post.titleMn(), post.titleEn());
  }
}
