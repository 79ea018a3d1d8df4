package mn.ukhaalag.evaluation.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.evaluation.Mark;
import mn.ukhaalag.evaluation.Mark.Why;
import mn.ukhaalag.evaluation.Scale;
import mn.ukhaalag.evaluation.Scorer.Work;
import mn.ukhaalag.evaluation.board.page.DocumentPage.Line;
import mn.ukhaalag.evaluation.page.Grade;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Measures;
import mn.ukhaalag.plan.Objective;
import mn.ukhaalag.plan.Objectives;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The lines of a document in their order, each with what it counts and why.
@Component
class Outline {

  private final Objectives objectives;
  private final Measures measures;

  Outline(Objectives objectives, Measures measures) {
    this.objectives = objectives;
    this.measures = measures;
  }

  List<Line> lines(Document document, Work work, Scale scale) {
    var writing = new Writing(work, scale);
    for (Objective objective : objectives.of(document.id())) {
      UUID parent = objective.parent();
      writing.objectives.computeIfAbsent(parent, id -> new ArrayList<>()).add(objective);
    }
    for (Measure measure : measures.of(document.id())) {
      UUID parent = measure.parent();
      writing
          .measures
          .computeIfAbsent(parent == null ? measure.objective() : parent, id -> new ArrayList<>())
          .add(measure);
    }
    writing.under(null, 0);
    return List.copyOf(writing.lines);
  }

  /// The lines that are written so far.
  private static final class Writing {

    private final Work work;
    private final Scale scale;
    private final Map<@Nullable UUID, List<Objective>> objectives = new HashMap<>();
    private final Map<UUID, List<Measure>> measures = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();

    Writing(Work work, Scale scale) {
      this.work = work;
      this.scale = scale;
    }

    void under(@Nullable UUID parent, int depth) {
      for (Objective objective : objectives.getOrDefault(parent, List.of())) {
        UUID id = objective.id();
        lines.add(line(depth, "OBJECTIVE", objective.code(), objective.title(), id));
        measures(id, depth + 1, "MEASURE");
        under(id, depth + 1);
      }
    }

    private void measures(UUID parent, int depth, String kind) {
      for (Measure measure : measures.getOrDefault(parent, List.of())) {
        var promise = measure.promise();
        lines.add(line(depth, kind, promise.code(), promise.title(), measure.id()));
        measures(measure.id(), depth + 1, "ACTIVITY");
      }
    }

    private Line line(int depth, String kind, String code, String title, UUID id) {
      Mark mark = work.scored().marks().getOrDefault(id, new Mark(null, Why.EMPTY));
      var share = work.scored().shares().get(id);
      Grade grade = scale.grade(mark.score());
      return new Line(
          depth,
          kind,
          code,
          title,
          share == null || !mark.counts() ? "" : Scale.rounded(share).toPlainString(),
          grade,
          mark.why().name(),
          kind.equals("OBJECTIVE") ? "" : MeasurePages.path(id));
    }
  }
}
