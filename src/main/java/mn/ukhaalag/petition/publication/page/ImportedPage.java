package mn.ukhaalag.petition.publication.page;

import java.util.List;
import java.util.UUID;
import mn.ukhaalag.petition.publication.Refusal;
import mn.ukhaalag.web.Option;
import mn.ukhaalag.web.Page;
import org.jspecify.annotations.Nullable;

/// What an import brought for publication, as it would be shown.
///
/// @param next the address of the following ones; null on the last page
/// @param isUnchosen whether a decision was sent without a choice
public record ImportedPage(
    UUID run, List<Proposed> rows, @Nullable String next, boolean isUnchosen, Names names) {

  /// A petition, and its title and words with all covered that was found to tell who somebody is.
  public record Proposed(
      UUID id, String reference, String path, String category, String title, String body) {}

  /// The reasons why something is not shown.
  public List<Option> refusals(Page page) {
    return Refusal.options(page);
  }

  public String path() {
    return "/work/moderation/imports/" + run;
  }
}
