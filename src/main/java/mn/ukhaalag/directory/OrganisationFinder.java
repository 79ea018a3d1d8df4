package mn.ukhaalag.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import mn.ukhaalag.directory.page.OrganisationsPage;
import mn.ukhaalag.directory.page.OrganisationsPage.Group;
import mn.ukhaalag.directory.page.OrganisationsPage.Place;
import mn.ukhaalag.language.MongolianText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Looks for organisations by the words of their names, in either language, and by sum.
@Component
class OrganisationFinder {

  private final Organisations organisations;
  private final Areas areas;

  OrganisationFinder(Organisations organisations, Areas areas) {
    this.organisations = organisations;
    this.areas = areas;
  }

  OrganisationsPage find(String query, String sum) {
    var found =
        organisations.list().stream()
            .filter(it -> speaksOf(it, query))
            .filter(it -> sum.isEmpty() || areas.isWithin(it.area(), sum))
            .toList();
    return new OrganisationsPage(query, sum, areas.sums(), groups(found), found.size());
  }

  private List<Group> groups(List<Organisation> found) {
    return Arrays.stream(Organisation.Kind.values())
        .map(kind -> group(kind, found.stream().filter(it -> it.kind() == kind).toList()))
        .filter(group -> !group.places().isEmpty())
        .toList();
  }

  private Group group(Organisation.Kind kind, List<Organisation> ofKind) {
    var places = new ArrayList<@Nullable Area>();
    places.add(null);
    places.addAll(areas.sums());
    return new Group(
        kind,
        places.stream()
            .map(place -> new Place(place, in(place, ofKind)))
            .filter(place -> !place.organisations().isEmpty())
            .toList());
  }

  private List<Organisation> in(@Nullable Area sum, List<Organisation> all) {
    return all.stream()
        .filter(it -> Objects.equals(areas.sumOf(it.area()).orElse(null), sum))
        .toList();
  }

  private static boolean speaksOf(Organisation organisation, String query) {
    String names =
        String.join(
                " ",
                organisation.nameMn(),
                organisation.shortNameMn(),
                organisation.nameEn(),
                organisation.code())
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(query.toLowerCase(Locale.ROOT).split("\\s+"))
        .allMatch(word -> isIn(names, word));
  }

  /// Also if it was typed with Latin letters.
  private static boolean isIn(String names, String word) {
    return names.contains(word)
        || MongolianText.spellings(word).stream().anyMatch(names.replace('ё', 'е')::contains);
  }
}
