package mn.ukhaalag.petition.publication.page;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.directory.Area;
import mn.ukhaalag.directory.Areas;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.petition.Taxonomy;
import mn.ukhaalag.web.Page;
import org.springframework.stereotype.Component;

/// The names of what petitions hold the codes of, all from memory.
@Component
public class Names {

  private final Taxonomy taxonomy;
  private final Areas areas;
  private final Organisations organisations;

  Names(Taxonomy taxonomy, Areas areas, Organisations organisations) {
    this.taxonomy = taxonomy;
    this.areas = areas;
    this.organisations = organisations;
  }

  public String category(Page page, String code) {
    return taxonomy
        .find(code)
        .map(category -> page.pick(category.nameMn(), category.nameEn()))
        .orElse(code);
  }

  /// The sum and the bag, without the aimag unless that is all that is known.
  public String area(Page page, String code) {
    String parts =
        areas.path(code).stream()
            .filter(area -> area.kind() != Area.Kind.AIMAG)
            .map(area -> page.pick(area.nameMn(), area.nameEn()))
            .collect(Collectors.joining(", "));
    return parts.isEmpty()
        ? areas.find(code).map(area -> page.pick(area.nameMn(), area.nameEn())).orElse(code)
        : parts;
  }

  public String organisation(Page page, UUID id) {
    return organisations.find(id).map(it -> page.pick(it.nameMn(), it.nameEn())).orElse("");
  }

  /// The address of the organisation's own page.
  public Optional<String> organisationPath(UUID id) {
    return organisations.find(id).map(Organisation::code).map(code -> "/organisations/" + code);
  }
}
