package mn.ukhaalag.plan.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Measures;
import mn.ukhaalag.plan.Names;
import mn.ukhaalag.plan.Objective;
import mn.ukhaalag.plan.Objectives;
import mn.ukhaalag.plan.drafting.page.Line;
import mn.ukhaalag.plan.page.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Brings the objectives and measures of a document into the order of the paper.
@Component
class Outline {

  private final Objectives objectives;
  private final Measures measures;
  private final Names names;

  Outline(Objectives objectives, Measures measures, Names names) {
    this.objectives = objectives;
    this.measures = measures;
    this.names = names;
  }

  List<Line> of(UUID document) {
    List<Measure> all = measures.of(document);
    var growing =
        new Growing(
            byParent(objectives.of(document)),
            under(all),
            names.known(all.stream().map(it -> it.promise().post()).toList()),
            new ArrayList<>());
    grow(growing, null, 0);
    return List.copyOf(growing.lines());
  }

  private record Growing(
      Map<@Nullable UUID, List<Objective>> objectives,
      Map<UUID, List<Measure>> measures,
      Names.Known known,
      List<Line> lines) {}

  private static Map<@Nullable UUID, List<Objective>> byParent(List<Objective> objectives) {
    Map<@Nullable UUID, List<Objective>> byParent = new HashMap<>();
    for (Objective objective : objectives) {
      List<Objective> siblings = byParent.get(objective.parent());
      if (siblings == null) {
        siblings = new ArrayList<>();
        byParent.put(objective.parent(), siblings);
      }
      siblings.add(objective);
    }
    return byParent;
  }

  private static Map<UUID, List<Measure>> under(List<Measure> measures) {
    Map<UUID, List<Measure>> under = new HashMap<>();
    for (Measure measure : measures) {
      UUID parent = measure.parent() == null ? measure.objective() : measure.parent();
      under.computeIfAbsent(parent, id -> new ArrayList<>()).add(measure);
    }
    return under;
  }

  private void grow(Growing growing, @Nullable UUID parent, int depth) {
    List<Objective> siblings = growing.objectives().get(parent);
    if (siblings == null) {
      return;
    }
    for (Objective objective : siblings) {
      growing.lines().add(new Line(depth, objective, null, Named.NONE));
      addMeasures(growing, objective.id(), depth + 1);
      grow(growing, objective.id(), depth + 1);
    }
  }

  private void addMeasures(Growing growing, UUID under, int depth) {
    for (Measure measure : growing.measures().getOrDefault(under, List.of())) {
      Named post = growing.known().of(measure.promise().post());
      Named who = post.mn().isEmpty() ? names.organisation(measure.promise().organisation()) : post;
      growing.lines().add(new Line(depth, null, measure, who));
      addMeasures(growing, measure.id(), depth + 1);
    }
  }
}
