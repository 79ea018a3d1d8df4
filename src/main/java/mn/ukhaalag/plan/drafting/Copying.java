package mn.ukhaalag.plan.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.plan.Budgets;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Documents;
import mn.ukhaalag.plan.Executors;
import mn.ukhaalag.plan.Indicator;
import mn.ukhaalag.plan.Indicators;
import mn.ukhaalag.plan.Level;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Measure.Place;
import mn.ukhaalag.plan.Measure.Promise;
import mn.ukhaalag.plan.Measures;
import mn.ukhaalag.plan.Objective;
import mn.ukhaalag.plan.Objectives;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Begins a plan with what stands in another: last year's for the next year, or a standard plan
/// for
/// an official. Indicators come along without targets, which are to be thought of anew.
@Component
class Copying {

  private final Documents documents;
  private final Objectives objectives;
  private final Measures measures;
  private final Indicators indicators;
  private final Budgets budgets;
  private final Executors executors;

  Copying(
      Documents documents,
      Objectives objectives,
      Measures measures,
      Indicators indicators,
      Budgets budgets,
      Executors executors) {
    this.documents = documents;
    this.objectives = objectives;
    this.measures = measures;
    this.indicators = indicators;
    this.budgets = budgets;
    this.executors = executors;
  }

  /// A copy under way.
  ///
  /// @param ids of the new lines by those of the old ones
  private record Copy(Author author, Document from, Document to, Map<UUID, UUID> ids) {

    private LocalDate shifted(LocalDate day) {
      LocalDate shifted = day.plusYears(to.from().getYear() - from.from().getYear());
      if (shifted.isBefore(to.from())) {
        return to.from();
      }
      return shifted.isAfter(to.to()) ? to.to() : shifted;
    }

    private @Nullable UUID copied(@Nullable UUID id) {
      return id == null ? null : ids.get(id);
    }
  }

  /// Begins the plan for the time after this one, as long as this one.
  @Transactional
  public Document succeed(Author author, Holding keeper, Document document) {
    int years = document.to().getYear() - document.from().getYear() + 1;
    var facts =
        new Document.Facts(
            document.level(),
            document
                .title()
                .replace(
                    Integer.toString(document.from().getYear()),
                    Integer.toString(document.from().getYear() + years)),
            document.organisation(),
            document.unit(),
            document.post(),
            document.from().plusYears(years),
            document.to().plusYears(years),
            null);
    Document next = documents.begin(author, facts, keeper.post(), document.id());
    copy(new Copy(author, document, next, new HashMap<>()), next.post());
    return next;
  }

  /// Begins the plan of an official with what stands in a standard plan, for the same time.
  @Transactional
  public Document give(Author author, Document standard, UUID post) {
    var facts =
        new Document.Facts(
            Level.OFFICIAL,
            standard.title(),
            standard.organisation(),
            null,
            post,
            standard.from(),
            standard.to(),
            standard.above());
    Document given = documents.begin(author, facts, post, standard.id());
    copy(new Copy(author, standard, given, new HashMap<>()), post);
    return given;
  }

  /// Copies all lines.
  ///
  /// @param post that carries all of it out; null to leave each measure to whoever has it
  private void copy(Copy copy, @Nullable UUID post) {
    copyObjectives(copy);
    List<Measure> all = measures.of(copy.from().id());
    all.stream().filter(it -> it.parent() == null).forEach(it -> copyMeasure(copy, it, post));
    all.stream().filter(it -> it.parent() != null).forEach(it -> copyMeasure(copy, it, post));
    var known = measures.named(copy.ids().values());
    var money = budgets.of(all.stream().map(Measure::id).toList());
    money.forEach(
        (old, planned) -> {
          Measure measure = known.get(copy.copied(old));
          if (measure != null) {
            budgets.set(copy.author(), measure, planned);
          }
        });
    executors
        .of(all.stream().map(Measure::id).toList())
        .forEach(
            (old, helping) -> {
              Measure measure = known.get(copy.copied(old));
              if (measure != null) {
                helping.forEach(it -> executors.add(copy.author(), measure, it));
              }
            });
    for (Indicator indicator : indicators.of(all.stream().map(Measure::id).toList())) {
      UUID measure = Objects.requireNonNull(copy.copied(indicator.measure()));
      indicators.add(copy.author(), measure, indicator.facts(), indicator.feed());
    }
  }

  /// Parents come before their children, however the codes run.
  private void copyObjectives(Copy copy) {
    List<Objective> open = new ArrayList<>(objectives.of(copy.from().id()));
    while (!open.isEmpty()) {
      List<Objective> ready =
          open.stream()
              .filter(it -> it.parent() == null || copy.ids().containsKey(it.parent()))
              .toList();
      if (ready.isEmpty()) {
        throw new IllegalStateException("objectives without a parent in " + copy.from().id());
      }
      for (Objective objective : ready) {
        var facts =
            new Objective.Facts(
                copy.copied(objective.parent()),
                objective.code(),
                objective.title(),
                objective.weight());
        copy.ids().put(objective.id(), objectives.add(copy.author(), copy.to().id(), facts));
      }
      open.removeAll(ready);
    }
  }

  private void copyMeasure(Copy copy, Measure measure, @Nullable UUID post) {
    var promise = measure.promise();
    var place =
        new Place(
            copy.to().id(),
            Objects.requireNonNull(copy.copied(measure.objective())),
            copy.copied(measure.parent()));
    var copied =
        new Promise(
            promise.code(),
            promise.title(),
            promise.result(),
            promise.organisation(),
            post == null ? promise.post() : post,
            copy.shifted(promise.startsOn()),
            copy.shifted(promise.dueOn()),
            promise.weight(),
            promise.needsEvidence(),
            promise.isPublic());
    copy.ids().put(measure.id(), measures.add(copy.author(), place, copied, measure.id()));
  }
}
