package mn.ukhaalag.service.designer.page;

import java.util.List;
import java.util.Optional;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Version;
import mn.ukhaalag.service.Version.State;
import mn.ukhaalag.service.form.Behalf;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.web.Problems;

/// One service and its versions.
///
/// @param versions the newest first
/// @param isOffered whether everybody sees it
public record ServicePage(
    Service service, Label owner, List<Version> versions, boolean isOffered, Problems problems) {

  public String path() {
    return "/administration/services/" + service.code();
  }

  /// Whether a new draft may begin.
  public boolean isIdle() {
    return versions.stream()
        .noneMatch(
            it ->
                it.state() == State.DRAFT
                    || (it.state() == State.PROPOSED && it.publishedAt() == null));
  }

  /// The version from which a draft usually begins: the published one, else the newest.
  public Optional<Version> usual() {
    return versions.stream()
        .filter(it -> it.state() == State.PUBLISHED)
        .findFirst()
        .or(() -> versions.stream().findFirst());
  }

  /// How many questions of a version the designer wrote: the product adds those about on whose
  /// behalf it is asked.
  public long questions(Version version) {
    return version.form().questions().stream().filter(it -> !Behalf.isOne(it)).count();
  }

  public static String colour(State state) {
    return switch (state) {
      case DRAFT -> "yellow";
      case PROPOSED -> "purple";
      case PUBLISHED -> "green";
      case RETIRED -> "grey";
    };
  }
}
