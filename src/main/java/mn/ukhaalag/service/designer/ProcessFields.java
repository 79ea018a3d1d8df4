package mn.ukhaalag.service.designer;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mn.ukhaalag.service.ProcessPatterns.Extra;
import mn.ukhaalag.service.ProcessPatterns.Party;
import mn.ukhaalag.service.ProcessPatterns.Plan;
import mn.ukhaalag.service.Version.Pattern;
import mn.ukhaalag.service.designer.page.ProcessPage;
import mn.ukhaalag.web.Typed;

/// A ready pattern as the fields of a form, and back.
final class ProcessFields {

  private ProcessFields() {}

  static Typed of(Plan plan) {
    Map<String, String> fields = new HashMap<>();
    fields.put("pattern", plan.pattern().name());
    List<Party> parties = plan.pattern() == Pattern.PARALLEL ? plan.parties() : List.of();
    for (int row = 0; row < parties.size(); row++) {
      Party party = parties.get(row);
      String field = "party-" + row;
      fields.put(field + "-organisation", party.organisation());
      fields.put(field + "-mn", party.name().mn());
      fields.put(field + "-en", party.name().en());
      fields.put(field + "-days", party.days() == null ? "" : party.days().toString());
    }
    plan.extras().forEach(it -> fields.put("step-" + it.step(), "true"));
    return new Typed(fields);
  }

  /// The steps that were chosen.
  static Set<Extra> extras(Typed typed) {
    Set<Extra> chosen = EnumSet.noneOf(Extra.class);
    ProcessPage.STEPS.stream().filter(it -> typed.has("step-" + it.step())).forEach(chosen::add);
    return chosen;
  }
}
