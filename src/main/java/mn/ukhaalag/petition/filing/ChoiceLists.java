package mn.ukhaalag.petition.filing;

import java.util.LinkedHashMap;
import java.util.List;
import mn.ukhaalag.directory.Area;
import mn.ukhaalag.directory.Areas;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.petition.Taxonomy;
import mn.ukhaalag.petition.filing.page.Choices;
import org.springframework.stereotype.Component;

/// Gathers what can be chosen in the form; all of it lies in memory.
@Component
class ChoiceLists {

  private final Taxonomy taxonomy;
  private final Areas areas;
  private final Organisations organisations;

  ChoiceLists(Taxonomy taxonomy, Areas areas, Organisations organisations) {
    this.taxonomy = taxonomy;
    this.areas = areas;
    this.organisations = organisations;
  }

  Choices now() {
    var bags = new LinkedHashMap<Area, List<Area>>();
    areas.sums().forEach(sum -> bags.put(sum, areas.parts(sum.code())));
    List<Organisation> bodies =
        organisations.list().stream().filter(it -> it.kind() != Organisation.Kind.PARTNER).toList();
    return new Choices(taxonomy.byGroup(), bags, bodies);
  }
}
