package mn.ukhaalag.plan.drafting;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.language.Numbers;
import mn.ukhaalag.plan.Budgets;
import mn.ukhaalag.plan.Budgets.Source;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Measure.Promise;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads and fills the form for a measure.
@Component
class MeasureForms {

  static final Map<String, String> LABELS = labels();

  private static final int LONGEST_CODE = 20;
  private static final int LONGEST_TEXT = 2000;

  private final Budgets budgets;
  private final Organisations organisations;
  private final Posts posts;

  MeasureForms(Budgets budgets, Organisations organisations, Posts posts) {
    this.budgets = budgets;
    this.organisations = organisations;
    this.posts = posts;
  }

  private static Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("code", "plan.fact.code");
    labels.put("title", "plan.fact.title");
    labels.put("result", "plan.fact.result");
    labels.put("startsOn", "plan.fact.starts");
    labels.put("dueOn", "plan.fact.due");
    labels.put("weight", "plan.fact.weight");
    return labels;
  }

  /// What was planned, as typed.
  Promise read(Reading reading, Document document) {
    UUID organisation = reading.id("organisation");
    UUID answers = organisation == null ? document.organisation() : organisation;
    boolean isKnown = organisations.find(answers).isPresent();
    reading.problems().addIf(!isKnown, "organisation", "web.problem.choice");
    var promise =
        new Promise(
            reading.text("code", LONGEST_CODE),
            reading.text("title", LONGEST_TEXT),
            reading.optionalText("result", LONGEST_TEXT),
            answers,
            post(reading, answers),
            reading.day("startsOn"),
            reading.day("dueOn"),
            reading.optionalHundredth("weight").orElse(null),
            reading.has("needsEvidence"),
            reading.has("isPublic"));
    checkPeriod(reading, document, promise);
    return promise;
  }

  private static void checkPeriod(Reading reading, Document document, Promise promise) {
    var problems = reading.problems();
    problems.addIf(promise.startsOn().isAfter(promise.dueOn()), "dueOn", "plan.problem.period");
    problems.addIf(
        promise.startsOn().isBefore(document.from()),
        "startsOn",
        "plan.problem.outside",
        document.from(),
        document.to());
    problems.addIf(
        promise.dueOn().isAfter(document.to()),
        "dueOn",
        "plan.problem.outside",
        document.from(),
        document.to());
  }

  private @Nullable UUID post(Reading reading, UUID organisation) {
    UUID chosen = reading.id("post");
    if (chosen == null) {
      return null;
    }
    UUID where = posts.find(chosen).map(Post::organisation).orElse(null);
    reading.problems().addIf(!organisation.equals(where), "post", "plan.problem.post-elsewhere");
    return chosen;
  }

  /// The money by source, as typed.
  static Map<Source, BigDecimal> budget(Reading reading) {
    var planned = new EnumMap<Source, BigDecimal>(Source.class);
    for (Source source : Source.values()) {
      BigDecimal amount = reading.optionalAmount("budget-" + source.name()).orElse(null);
      if (amount != null && amount.signum() > 0) {
        planned.put(source, amount);
      }
    }
    return planned;
  }

  /// What stands in the form of a measure as it is now.
  Typed typed(Measure measure) {
    var promise = measure.promise();
    var values = new LinkedHashMap<String, String>();
    values.put("code", promise.code());
    values.put("title", promise.title());
    values.put("result", promise.result());
    values.put("organisation", promise.organisation().toString());
    UUID post = promise.post();
    values.put("post", post == null ? "" : post.toString());
    values.put("startsOn", promise.startsOn().toString());
    values.put("dueOn", promise.dueOn().toString());
    values.put("weight", Numbers.text(promise.weight()));
    values.put("needsEvidence", promise.needsEvidence() ? "yes" : "");
    values.put("isPublic", promise.isPublic() ? "yes" : "");
    values.put("revision", Integer.toString(measure.revision()));
    budgets
        .of(List.of(measure.id()))
        .getOrDefault(measure.id(), Map.of())
        .forEach((source, amount) -> values.put("budget-" + source, Numbers.text(amount)));
    return new Typed(values);
  }

  /// What stands in the form of a new measure.
  static Typed fresh(Document document, String code) {
    return new Typed(
        Map.of(
            "code",
            code,
            "organisation",
            document.organisation().toString(),
            "post",
            document.post() == null ? "" : document.post().toString(),
            "startsOn",
            document.from().toString(),
            "dueOn",
            document.to().toString(),
            "needsEvidence",
            "yes"));
  }
}
