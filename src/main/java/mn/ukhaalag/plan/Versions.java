package mn.ukhaalag.plan;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.language.Numbers;
import mn.ukhaalag.plan.Indicator.Target;
import mn.ukhaalag.plan.Version.Kind;
import mn.ukhaalag.plan.Version.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Keeps every approved version of a document word for word.
@Component
public class Versions {

  private static final TypeReference<List<Sentence>> SENTENCES = new TypeReference<>() {};

  private final JdbcClient database;
  private final JsonMapper json;
  private final Clock clock;
  private final Objectives objectives;
  private final Measures measures;
  private final Indicators indicators;
  private final Figures figures;
  private final Organisations organisations;
  private final VersionDetails versionDetails;
  private final Posts posts;

  Versions(
      JdbcClient database,
      JsonMapper json,
      Clock clock,
      Objectives objectives,
      Measures measures,
      Indicators indicators,
      Figures figures,
      Organisations organisations,
      VersionDetails versionDetails,
      Posts posts) {
    this.database = database;
    this.json = json;
    this.clock = clock;
    this.objectives = objectives;
    this.measures = measures;
    this.indicators = indicators;
    this.figures = figures;
    this.organisations = organisations;
    this.versionDetails = versionDetails;
    this.posts = posts;
  }

  /// The version with that number.
  public Optional<Version> find(UUID document, int number) {
    return database
        .sql(
            """
            select number, at, content::text as content from plan.version
            where document_id = :document and number = :number
            """)
        .param("document", document)
        .param("number", number)
        .query(
            (row, index) ->
                new Version(
                    document,
                    row.getInt("number"),
                    row.getTimestamp("at").toInstant(),
                    json.readValue(row.getString("content"), SENTENCES)))
        .optional();
  }

  /// Keeps what the document says now.
  ///
  /// @param step the approval that it rests on
  @Transactional(propagation = Propagation.MANDATORY)
  void keep(UUID document, int number, UUID step) {
    database
        .sql(
            """
            insert into plan.version (document_id, number, step_id, content, at)
            values (:document, :number, :step, :content::jsonb, :now)
            """)
        .param("document", document)
        .param("number", number)
        .param("step", step)
        .param("content", json.writeValueAsString(sentences(document)))
        .param("now", Documents.utc(clock.instant()))
        .update();
  }

  /// What the document says now: objectives, under each its measures, under each its indicators.
  public List<Sentence> sentences(UUID document) {
    List<Measure> all = measures.of(document);
    List<Indicator> known = indicators.of(all.stream().map(Measure::id).toList());
    Map<UUID, List<Indicator>> byMeasure =
        known.stream().collect(Collectors.groupingBy(Indicator::measure));
    Map<UUID, List<Target>> targets =
        figures.targets(known.stream().map(Indicator::id).toList()).stream()
            .collect(Collectors.groupingBy(Target::indicator));
    Map<UUID, Post> named =
        posts.named(
            all.stream()
                .flatMap(it -> Optional.ofNullable(it.promise().post()).stream())
                .distinct()
                .toList());
    VersionDetails.Known details = versionDetails.of(all.stream().map(Measure::id).toList());
    var sentences = new ArrayList<Sentence>();
    for (Objective objective : objectives.of(document)) {
      sentences.add(sentence(objective));
      for (Measure measure : all) {
        if (measure.objective().equals(objective.id())) {
          sentences.add(sentence(measure, named, details));
          byMeasure
              .getOrDefault(measure.id(), List.of())
              .forEach(it -> sentences.add(sentence(it, targets.getOrDefault(it.id(), List.of()))));
        }
      }
    }
    return List.copyOf(sentences);
  }

  private static Sentence sentence(Objective objective) {
    var facts = new LinkedHashMap<String, String>();
    facts.put("plan.fact.weight", number(objective.weight()));
    return new Sentence(objective.id(), Kind.OBJECTIVE, objective.code(), objective.title(), facts);
  }

  private Sentence sentence(Measure measure, Map<UUID, Post> named, VersionDetails.Known details) {
    var promise = measure.promise();
    Post post = promise.post() == null ? null : named.get(promise.post());
    var facts = new LinkedHashMap<String, String>();
    facts.put("plan.fact.result", promise.result());
    facts.put(
        "plan.fact.organisation",
        organisations.find(promise.organisation()).map(Organisation::nameMn).orElse(""));
    facts.put("plan.fact.post", post == null ? "" : post.titleMn());
    facts.put("plan.fact.starts", promise.startsOn().toString());
    facts.put("plan.fact.due", promise.dueOn().toString());
    facts.put("plan.fact.weight", number(promise.weight()));
    facts.putAll(details.of(measure.id()));
    return new Sentence(measure.id(), Kind.MEASURE, promise.code(), promise.title(), facts);
  }

  private static Sentence sentence(Indicator indicator, List<Target> targets) {
    var is = indicator.facts();
    var facts = new LinkedHashMap<String, String>();
    facts.put("plan.fact.unit", is.unit());
    facts.put("plan.fact.baseline", number(is.baseline()));
    facts.put(
        "plan.fact.targets",
        targets.stream()
            .map(it -> it.year() + quarter(it.quarter()) + ": " + number(it.value()))
            .collect(Collectors.joining("; ")));
    return new Sentence(indicator.id(), Kind.INDICATOR, "", is.name(), facts);
  }

  private static String quarter(int quarter) {
    return quarter == 0 ? "" : "/" + quarter;
  }

  private static String number(@Nullable BigDecimal value) {
    return Numbers.text(value);
  }
}
