package mn.ukhaalag.bench;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import mn.ukhaalag.service.form.Definitions;
import mn.ukhaalag.service.form.Form;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Fills the database with services and their cases, and knows what is in it.
final class CaseData {

  /// A service that is decided at once: one answer and a statement.
  static final String SIMPLE = "bench-simple";

  /// A service with a form of 150 questions.
  static final String LONG = "bench-long";

  static final int QUESTIONS = 150;

  private static final String TABLES =
      """
      i.indrelid in ('service.application'::regclass, 'service.request'::regclass,
                     'service.step'::regclass, 'service.task'::regclass, 'inbox.task'::regclass)
      """;

  /// So many at a time, because all of them stand in memory or in temporary files at once.
  private static final long BATCH = 2_000_000;

  private final DataSource database;
  private final JdbcClient sql;
  private final JsonMapper json = JsonMapper.shared();
  private long made;

  CaseData(DataSource database) {
    this.database = database;
    this.sql = JdbcClient.create(database);
  }

  /// Publishes the services of the bench, granted as soon as everything is answered. The house that
  /// offers them is that of a shipped service.
  void publish() throws IOException {
    ObjectNode simple = json.createObjectNode();
    question(simple, "purpose", "text");
    question(simple, "agreed", "statement");
    publish(SIMPLE, simple);
    ObjectNode all = json.createObjectNode();
    for (int number = 1; number <= QUESTIONS; number++) {
      question(all, "q" + number, "text");
    }
    publish(LONG, all);
  }

  private static void question(ObjectNode presentation, String name, String kind) {
    ObjectNode question = presentation.withArray("questions").addObject();
    question.put("name", name).put("kind", kind);
    question.putObject("label").put("mn", "Асуулт " + name).put("en", "Question " + name);
  }

  private void publish(String code, ObjectNode presentation) throws IOException {
    Form form = Definitions.read(null, presentation).right().orElseThrow();
    sql.sql(
            """
            with model as (
                select s.* from service.service s
                join service.version v on v.service_id = s.id
                where v.state = 'PUBLISHED' and s.level = 'ORGANISATION'
                order by s.code limit 1),
            fresh as (
                insert into service.service
                    (code, organisation_id, level, life_event, title_mn, title_en, summary_mn,
                     summary_en, stage, terms, since)
                select :code, organisation_id, 'ORGANISATION', life_event, :code, :code, '', '',
                       'DECIDED', ''::tsvector, now()
                from model returning id)
            insert into service.version
                (service_id, number, form, presentation, fees, pattern, bpmn, state, made_at,
                 published_at)
            select fresh.id, 1, :form::jsonb, :presentation::jsonb, '{"free": true}', 'AT_ONCE',
                   :bpmn, 'PUBLISHED', now(), now()
            from fresh
            """)
        .param("code", code)
        .param("form", form.schema().toString())
        .param("presentation", presentation.toString())
        .param("bpmn", process())
        .update();
  }

  private static byte[] process() throws IOException {
    try (InputStream process = CaseData.class.getResourceAsStream("/bench/at-once.bpmn")) {
      return Objects.requireNonNull(process).readAllBytes();
    }
  }

  /// Makes cases until there are so many in all.
  ///
  /// @param open how many of those that are made now are open
  void fillTo(long cases, long open) throws IOException, SQLException {
    Unindexed.fill(
        database,
        cases - made > BATCH / 20 ? TABLES : "false",
        connection -> {
          while (made < cases) {
            long to = Math.min(cases, made + BATCH);
            Unindexed.script(
                connection,
                "cases.sql",
                Map.of(
                    "from", Long.toString(made + 1),
                    "to", Long.toString(to),
                    "open", Long.toString(to == cases ? Math.max(1, open) : 1)));
            made = to;
          }
        });
  }

  /// How many cases of the simple service were granted.
  long granted() {
    return sql.sql(
            """
            select count(*) from service.application a join service.service s on s.id = a.service_id
            where s.code = :code and a.outcome = 'GRANTED'
            """)
        .param("code", SIMPLE)
        .query(Long.class)
        .single();
  }

  /// The organisation that has most open cases.
  String busiest() {
    return sql.sql(
            """
            select o.code from bench.service b join directory.organisation o
              on o.id = b.organisation_id
            where exists (select from directory.organisation d where d.id = o.id)
            group by o.code
            order by (select count(*) from service.application a
                      join directory.organisation p on p.id = a.organisation_id
                      where p.code = o.code and a.finished_at is null) desc
            limit 1
            """)
        .query(String.class)
        .single();
  }

  /// Addresses of the pages on which officials of an organisation handle open cases.
  List<String> workPages(String organisation) {
    return sql.sql(
            """
            select '/work/applications/' || replace(a.reference, 'ҮЙ', 'UI')
            from service.application a join directory.organisation o on o.id = a.organisation_id
            where o.code = :code and a.finished_at is null and a.status = 'EXAMINED'
            order by a.due_at limit 300
            """)
        .param("code", organisation)
        .query(String.class)
        .list();
  }
}
