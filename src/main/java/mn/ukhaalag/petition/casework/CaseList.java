package mn.ukhaalag.petition.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.language.SearchQuery;
import mn.ukhaalag.petition.Category;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.Taxonomy;
import mn.ukhaalag.petition.casework.page.Line;
import mn.ukhaalag.petition.casework.page.ListForm;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Finds the petitions of one organisation: the open ones by deadline, or all by receipt, each
/// order along an index of its own.
@Component
class CaseList {

  static final int PAGE = 50;
  static final int MOST_COUNTED = 1000;

  static final String FROM_WHERE =
      """
      from petition.petition p
      where p.organisation_id = :organisation
        and (:status::text is null or p.status = :status)
        and (:category::text is null or p.category_code = :category)
        and (:kind::text is null or p.kind = :kind)
        and (:channel::text is null or p.channel = :channel)
        and (:unit::uuid is null or p.unit_id = :unit)
        and (:post::uuid is null or p.post_id = :post)
        and (not :late or p.due_at < coalesce(p.answered_at, p.closed_at, :now))
        and (:from::timestamptz is null or p.received_at >= :from)
        and (:until::timestamptz is null or p.received_at < :until)
        and (:words::text is null or p.terms @@ :words::tsquery)
        and (p.subject_post_id is null or p.subject_post_id <> all(:complainedOf))
        and (:seesSensitive or p.category_code <> all(:sensitive)
             or p.post_id = any(:posts) or p.unit_id = any(:units))
      """;

  static final String OPEN = "and p.closed_at is null\n";

  private static final String AFTER_DEADLINE =
      "and (p.due_at, p.id) > (:afterTime, :afterId) order by p.due_at, p.id limit :limit";
  private static final String AFTER_RECEIPT =
      """
      and (p.received_at, p.id) < (:afterTime, :afterId)
      order by p.received_at desc, p.id desc limit :limit
      """;

  private final JdbcClient database;
  private final Taxonomy taxonomy;
  private final Clock clock;

  CaseList(JdbcClient database, Taxonomy taxonomy, Clock clock) {
    this.database = database;
    this.taxonomy = taxonomy;
    this.clock = clock;
  }

  /// A place in the list: what comes after it is on the next page.
  record Place(Instant time, UUID id) {

    static final Place FIRST_BY_DEADLINE = new Place(Instant.EPOCH, new UUID(0, 0));
    static final Place FIRST_BY_RECEIPT =
        new Place(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    static Place of(Line line, boolean byDeadline) {
      return new Place(byDeadline ? line.dueAt() : line.receivedAt(), line.id());
    }

    static Optional<Place> parse(String typed) {
      int gap = typed.indexOf('_');
      if (gap < 0) {
        return Optional.empty();
      }
      try {
        var place =
            new Place(
                Instant.parse(typed.substring(0, gap)), UUID.fromString(typed.substring(gap + 1)));
        return Optional.of(place).filter(Place::isKnownToTheDatabase);
      } catch (DateTimeParseException | IllegalArgumentException broken) {
        return Optional.empty();
      }
    }

    /// Years of six digits can be written, but not asked for.
    private boolean isKnownToTheDatabase() {
      return !time.isBefore(FIRST_BY_DEADLINE.time) && !time.isAfter(FIRST_BY_RECEIPT.time);
    }

    @Override
    public String toString() {
      return time + "_" + id;
    }
  }

  /// A page of them, and one more if there are more.
  List<Line> lines(Scope.Sight sight, ListForm form) {
    boolean isOpen = form.isOpenOnly();
    Place first = isOpen ? Place.FIRST_BY_DEADLINE : Place.FIRST_BY_RECEIPT;
    Place after = Place.parse(form.after()).orElse(first);
    String sql =
        "select " + Lines.COLUMNS + FROM_WHERE + (isOpen ? OPEN + AFTER_DEADLINE : AFTER_RECEIPT);
    return filtered(database.sql(sql), sight, form)
        .param("afterTime", Petitions.utc(after.time()))
        .param("afterId", after.id())
        .param("limit", PAGE + 1)
        .query(Lines::row)
        .list();
  }

  /// How many there are, counted no further than [#MOST_COUNTED] and one.
  int count(Scope.Sight sight, ListForm form) {
    String sql =
        "select count(*) from (select 1 "
            + FROM_WHERE
            + (form.isOpenOnly() ? OPEN : "")
            + "limit :limit) few";
    return filtered(database.sql(sql), sight, form)
        .param("limit", MOST_COUNTED + 1)
        .query(Integer.class)
        .single();
  }

  StatementSpec filtered(StatementSpec statement, Scope.Sight sight, ListForm form) {
    Charge charge = Charge.parse(form.charge()).orElse(new Charge(null, null));
    String words = SearchQuery.of(form.words());
    return statement
        .param("organisation", sight.organisation())
        .param("status", empty(form.status()))
        .param("category", empty(form.category()))
        .param("kind", empty(form.kind()))
        .param("channel", empty(form.channel()))
        .param("unit", charge.unit())
        .param("post", charge.post())
        .param("late", !form.late().isEmpty())
        .param("now", Petitions.utc(clock.instant()))
        .param("from", day(form.from()).map(CaseList::startOf).orElse(null))
        .param("until", day(form.until()).map(it -> startOf(it.plusDays(1))).orElse(null))
        .param("words", empty(words))
        .param("posts", sight.posts())
        .param("complainedOf", sight.complainedOf().toArray(UUID[]::new))
        .param("units", sight.units())
        .param("seesSensitive", sight.seesSensitive())
        .param("sensitive", sensitive());
  }

  private String[] sensitive() {
    return taxonomy.list().stream()
        .filter(Category::isSensitive)
        .map(Category::code)
        .toArray(String[]::new);
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return typed.isEmpty()
          ? Optional.empty()
          : Optional.of(LocalDate.parse(typed.replace('.', '-')))
              .filter(day -> day.getYear() >= 1900 && day.getYear() < 2200);
    } catch (DateTimeParseException broken) {
      return Optional.empty();
    }
  }

  private static OffsetDateTime startOf(LocalDate day) {
    return Petitions.utc(WorkingCalendar.endOf(day.minusDays(1)));
  }

  private static @Nullable String empty(String typed) {
    return typed.isEmpty() ? null : typed;
  }
}
