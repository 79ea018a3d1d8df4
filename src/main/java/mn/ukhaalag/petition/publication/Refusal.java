package mn.ukhaalag.petition.publication;

import java.util.List;
import mn.ukhaalag.web.Option;
import mn.ukhaalag.web.Page;

/// Why a petition is not shown, or no longer shown. The petitioner is told in these words.
public enum Refusal {
  PERSONAL,
  ACCUSES,
  RUDE,
  SECRET,
  NOT_PUBLIC_INTEREST,
  PETITIONER_ASKED;

  /// All of them, to choose from on that page.
  public static List<Option> options(Page page) {
    return List.of(values()).stream()
        .map(it -> new Option(it.name(), page.t("petition.publication.refusal." + it)))
        .toList();
  }
}
