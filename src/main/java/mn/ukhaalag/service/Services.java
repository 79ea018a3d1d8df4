package mn.ukhaalag.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.ukhaalag.language.MongolianText;
import mn.ukhaalag.language.SearchQuery;
import mn.ukhaalag.service.Service.Channel;
import mn.ukhaalag.service.Service.Level;
import mn.ukhaalag.service.Service.Words;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The catalogue of services.
@Component
public class Services {

  /// The columns that [#row] reads, of a table called `s`.
  public static final String COLUMNS =
      """
      s.id, s.code, s.organisation_id, s.level, s.life_event, s.title_mn, s.title_en,
      s.summary_mn, s.summary_en, s.who_mn, s.who_en, s.needs_mn, s.needs_en, s.ground_mn,
      s.ground_en, s.time_amount, s.time_unit, s.fee_mn, s.fee_en, s.place_mn, s.place_en,
      s.result_mn, s.result_en, s.channels, s.stage
      """;

  private static final String SELECT = "select " + COLUMNS + " from service.service s ";

  /// Shorter words are spelled like too many others.
  private static final int SHORTEST_ALIKE = 4;

  private static final int MOST_WORDS = 8;

  private final JdbcClient database;
  private final Clock clock;

  Services(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// The service with that code that is offered today.
  public Optional<Service> find(String code) {
    return database
        .sql(SELECT + "where s.code = :code and s.ended_at is null")
        .param("code", code)
        .query(Services::row)
        .optional();
  }

  /// The service with that code, even if it is not offered yet, or no more.
  public Optional<Service> findEver(String code) {
    return database
        .sql(SELECT + "where s.code = :code")
        .param("code", code)
        .query(Services::row)
        .optional();
  }

  /// The service with that id, even if it is offered no more.
  ///
  /// @throws NotFound if there is none
  public Service get(UUID id) {
    return database
        .sql(SELECT + "where s.id = :id")
        .param("id", id)
        .query(Services::row)
        .optional()
        .orElseThrow(() -> new NotFound("service " + id));
  }

  /// Those with these ids, for showing their titles in a list.
  public List<Service> named(List<UUID> ids) {
    return database
        .sql(SELECT + "where s.id = any(:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query(Services::row)
        .list();
  }

  /// All that are offered, by life event.
  public List<Service> list() {
    return database
        .sql(SELECT + "where s.ended_at is null order by s.life_event, s.position, s.id")
        .query(Services::row)
        .list();
  }

  /// Those in which all words are found, in any of their Mongolian endings, in Latin letters or in
  /// English; at most fifty. Where there are none, those in which some words are found, most words
  /// first, and else those whose title is spelled alike.
  public Found search(String typed) {
    String query = SearchQuery.of(typed);
    if (query.isEmpty()) {
      return new Found(Match.ALL, List.of());
    }
    List<Service> all = withAll(query);
    if (!all.isEmpty()) {
      return new Found(Match.ALL, all);
    }
    List<Service> some = withSome(typed);
    return some.isEmpty() ? new Found(Match.ALIKE, alike(typed)) : new Found(Match.SOME, some);
  }

  /// How services fit what was typed.
  public enum Match {
    /// Every word is in them.
    ALL,
    /// At least one word is.
    SOME,
    /// No word is, but one of their title is spelled nearly so.
    ALIKE
  }

  /// What a search found, the best first.
  public record Found(Match match, List<Service> services) {}

  private List<Service> withAll(String query) {
    return database
        .sql(
            SELECT
                + """
                where s.ended_at is null and s.terms @@ :query::tsquery
                order by s.position, s.id limit 50
                """)
        .param("query", query)
        .query(Services::row)
        .list();
  }

  private List<Service> withSome(String typed) {
    return database
        .sql(
            SELECT
                + """
                where s.ended_at is null and s.terms @@ :query::tsquery
                order by (select count(*) from unnest(:words::text[]) word
                          where s.terms @@ word::tsquery) desc,
                         s.position, s.id
                limit 50
                """)
        .param("query", SearchQuery.any(typed))
        .param("words", SearchQuery.words(typed).toArray(String[]::new))
        .query(Services::row)
        .list();
  }

  /// By groups of three letters (`pg_trgm`), for a word that was mistyped.
  private List<Service> alike(String typed) {
    return database
        .sql(
            SELECT
                + """
                cross join lateral (
                    select max(greatest(strict_word_similarity(word, lower(s.title_mn)),
                                        strict_word_similarity(word, lower(s.title_en)))) as near
                    from unnest(:words::text[]) word) fit
                where s.ended_at is null and fit.near >= 0.45
                order by fit.near desc, s.position, s.id limit 10
                """)
        .param("words", longWords(typed))
        .query(Services::row)
        .list();
  }

  private static String[] longWords(String typed) {
    return Stream.of(MongolianText.searchable(typed).split(" ", MOST_WORDS + 1))
        .limit(MOST_WORDS)
        .filter(it -> it.length() >= SHORTEST_ALIKE)
        .flatMap(it -> MongolianText.spellings(it).stream())
        .toArray(String[]::new);
  }

  /// The codes of all services, those that are offered no more too.
  public Set<String> codes() {
    return database.sql("select code from service.service").query(String.class).set();
  }

  /// Enters a service, or what is new about it, in the transaction of the act.
  ///
  /// @param position its place among those of its life event
  @Transactional(propagation = Propagation.MANDATORY)
  public Service put(Service service, int position) {
    Words words = service.words();
    database
        .sql(
            """
            insert into service.service
                (id, code, organisation_id, level, life_event, title_mn, title_en, summary_mn,
                 summary_en, who_mn, who_en, needs_mn, needs_en, ground_mn, ground_en,
                 time_amount, time_unit, fee_mn, fee_en, place_mn, place_en, result_mn, result_en,
                 channels, stage, position, terms, since)
            values (:id, :code, :organisation, :level, :lifeEvent, :titleMn, :titleEn, :summaryMn,
                 :summaryEn, :whoMn, :whoEn, :needsMn, :needsEn, :groundMn, :groundEn, :amount,
                 :unit, :feeMn, :feeEn, :placeMn, :placeEn, :resultMn, :resultEn, :channels,
                 :stage, :position, array_to_tsvector(:terms::text[]), :now)
            on conflict (code) do update
            set organisation_id = excluded.organisation_id, level = excluded.level,
                life_event = excluded.life_event, title_mn = excluded.title_mn,
                title_en = excluded.title_en, summary_mn = excluded.summary_mn,
                summary_en = excluded.summary_en, who_mn = excluded.who_mn,
                who_en = excluded.who_en, needs_mn = excluded.needs_mn,
                needs_en = excluded.needs_en, ground_mn = excluded.ground_mn,
                ground_en = excluded.ground_en, time_amount = excluded.time_amount,
                time_unit = excluded.time_unit, fee_mn = excluded.fee_mn,
                fee_en = excluded.fee_en, place_mn = excluded.place_mn,
                place_en = excluded.place_en, result_mn = excluded.result_mn,
                result_en = excluded.result_en, channels = excluded.channels,
                stage = excluded.stage, position = excluded.position, terms = excluded.terms
            """)
        .param("id", service.id())
        .param("code", service.code())
        .param("organisation", service.organisation())
        .param("level", service.level().name())
        .param("lifeEvent", service.lifeEvent().name())
        .param("titleMn", words.title().mn())
        .param("titleEn", words.title().en())
        .param("summaryMn", words.summary().mn())
        .param("summaryEn", words.summary().en())
        .param("whoMn", words.who().mn())
        .param("whoEn", words.who().en())
        .param("needsMn", words.needs().mn())
        .param("needsEn", words.needs().en())
        .param("groundMn", words.ground().mn())
        .param("groundEn", words.ground().en())
        .param("amount", service.limit() == null ? null : service.limit().amount())
        .param("unit", service.limit() == null ? null : service.limit().unit().name())
        .param("feeMn", words.fee().mn())
        .param("feeEn", words.fee().en())
        .param("placeMn", words.place().mn())
        .param("placeEn", words.place().en())
        .param("resultMn", words.result().mn())
        .param("resultEn", words.result().en())
        .param(
            "channels",
            service.channels().stream().map(Channel::name).collect(Collectors.joining(",")))
        .param("stage", service.stage().name())
        .param("position", position)
        .param("terms", terms(words))
        .param("now", utc())
        .update();
    return findEver(service.code()).orElseThrow();
  }

  /// Enters what is new about a service, which keeps its place among the others.
  @Transactional(propagation = Propagation.MANDATORY)
  public Service rewrite(Service service) {
    int position =
        database
            .sql("select position from service.service where id = :id")
            .param("id", service.id())
            .query(Integer.class)
            .single();
    return put(service, position);
  }

  /// The service is at that stage from now on; see [Stages], which tells the story of it.
  void stage(UUID service, Stage stage) {
    database
        .sql("update service.service set stage = :stage where id = :id")
        .param("stage", stage.name())
        .param("id", service)
        .update();
  }

  private OffsetDateTime utc() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static String[] terms(Words words) {
    String text =
        Stream.of(words.title(), words.summary(), words.needs(), words.result())
            .flatMap(it -> Stream.of(it.mn(), it.en()))
            .collect(Collectors.joining("\n"));
    return MongolianText.terms(text).toArray(String[]::new);
  }

  /// Reads a service from a row that has [#COLUMNS].
  public static Service row(ResultSet row, int number) throws SQLException {
    int amount = row.getInt("time_amount");
    TimeLimit limit =
        row.wasNull()
            ? null
            : new TimeLimit(amount, TimeLimit.Unit.valueOf(row.getString("time_unit")));
    return new Service(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getObject("organisation_id", UUID.class),
        Level.valueOf(row.getString("level")),
        LifeEvent.valueOf(row.getString("life_event")),
        words(row),
        limit,
        Stream.of(row.getString("channels").split(","))
            .filter(it -> !it.isEmpty())
            .map(Channel::valueOf)
            .toList(),
        Stage.valueOf(row.getString("stage")));
  }

  private static Words words(ResultSet row) throws SQLException {
    return new Words(
        label(row, "title"),
        label(row, "summary"),
        label(row, "who"),
        label(row, "needs"),
        label(row, "ground"),
        label(row, "fee"),
        label(row, "place"),
        label(row, "result"));
  }

  private static Label label(ResultSet row, String name) throws SQLException {
    return new Label(row.getString(name + "_mn"), row.getString(name + "_en"));
  }
}
