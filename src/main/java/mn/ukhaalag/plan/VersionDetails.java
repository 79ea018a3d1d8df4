package mn.ukhaalag.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Numbers;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.plan.Budgets.Source;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What hangs on measures, in the words in which a version is kept: money, who helps, and what
/// is served.
@Component
class VersionDetails {

  private final Budgets budgets;
  private final Executors executors;
  private final Names names;
  private final Posts posts;
  private final Words words;
  private final JdbcClient database;

  VersionDetails(
      Budgets budgets,
      Executors executors,
      Names names,
      Posts posts,
      Words words,
      JdbcClient database) {
    this.budgets = budgets;
    this.executors = executors;
    this.names = names;
    this.posts = posts;
    this.words = words;
    this.database = database;
  }

  /// The facts by measure; a measure on which nothing hangs has none.
  record Known(Map<UUID, Map<String, String>> facts) {

    Map<String, String> of(UUID measure) {
      return facts.getOrDefault(measure, Map.of());
    }
  }

  private record Line(UUID measure, String sentence) {}

  Known of(Collection<UUID> measures) {
    Map<UUID, Map<String, String>> facts = new HashMap<>();
    budgets
        .of(measures)
        .forEach(
            (id, money) -> {
              for (var amount : money.entrySet()) {
                put(facts, id, key(amount.getKey()), Numbers.text(amount.getValue()));
              }
            });
    executors.of(measures).forEach((id, all) -> put(facts, id, "plan.executors", helpers(all)));
    served(measures).forEach((id, text) -> put(facts, id, "plan.serves", text));
    return new Known(facts);
  }

  private static void put(
      Map<UUID, Map<String, String>> facts, UUID measure, String key, String text) {
    facts.computeIfAbsent(measure, id -> new LinkedHashMap<>()).put(key, text);
  }

  private static String key(Source source) {
    return "plan.source." + source.name();
  }

  private String helpers(List<Executors.Executor> all) {
    Map<UUID, Post> titles =
        posts.named(all.stream().flatMap(it -> Optional.ofNullable(it.post()).stream()).toList());
    return all.stream()
        .map(
            it -> {
              String organisation = names.organisation(it.organisation()).mn();
              Post post = it.post() == null ? null : titles.get(it.post());
              return post == null ? organisation : organisation + ", " + post.titleMn();
            })
        .collect(Collectors.joining("; "));
  }

  private Map<UUID, String> served(Collection<UUID> measures) {
    return database
        .sql(
            """
            select l.measure_id as measure,
                   string_agg(d.reference || ' ' || coalesce(o.code, m.code)
                              || case when l.articles = '' then ''
                                 else ' (' || :article || ' ' || l.articles || ')' end,
                              '; ' order by d.reference, l.id) as sentence
            from plan.link l
            join plan.document d on d.id = l.above_document_id
            left join plan.objective o on o.id = l.objective_id
            left join plan.measure m on m.id = l.above_measure_id
            where l.measure_id = any(:ids) group by l.measure_id
            """)
        .param("ids", measures.toArray(UUID[]::new))
        .param("article", words.get(Language.MN, "plan.article"))
        .query(Line.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Line::measure, Line::sentence));
  }
}
