package mn.ukhaalag.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.ledger.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The decisions that make days free or worked. None is deleted: it ends, and who ended it and why
/// stays.
@Component
class SpecialDays {

  private final JdbcClient database;
  private final Ledger ledger;
  private final LegalTime legalTime;
  private final Clock clock;

  SpecialDays(JdbcClient database, Ledger ledger, LegalTime legalTime, Clock clock) {
    this.database = database;
    this.ledger = ledger;
    this.legalTime = legalTime;
    this.clock = clock;
  }

  /// A decision on all days from the first to the last.
  record Decision(
      LocalDate first,
      LocalDate last,
      SpecialDay.Kind kind,
      @Nullable String area,
      String reasonMn,
      String reasonEn,
      String act) {}

  /// Adds the decision for each of its days.
  ///
  /// @return a day on which another decision stands for the same area; then nothing is added
  @Transactional
  Optional<LocalDate> add(Decision decision, Author author) {
    var taken = taken(decision);
    if (taken.isPresent()) {
      return taken;
    }
    record Added(UUID id, LocalDate day) {}
    List<Added> added =
        database
            .sql(
                """
                insert into calendar.special_day
                  (day, kind, area, reason_mn, reason_en, act, made_at, made_by)
                select day::date, :kind, :area, :reasonMn, :reasonEn, :act, :at, :by::uuid
                from generate_series(:first::date, :last::date, interval '1 day') as day
                returning id, day
                """)
            .param("kind", decision.kind().name())
            .param("area", decision.area())
            .param("reasonMn", decision.reasonMn())
            .param("reasonEn", decision.reasonEn())
            .param("act", decision.act())
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .param("by", author.account())
            .param("first", decision.first())
            .param("last", decision.last())
            .query(Added.class)
            .list();
    for (Added day : added) {
      write(
          "calendar.special-day-added",
          day.id(),
          decision.toString(),
          detail(day.day(), decision),
          author);
    }
    legalTime.refreshAfterCommit();
    return Optional.empty();
  }

  /// The decision, if it still holds.
  Optional<SpecialDay> find(UUID id) {
    return database
        .sql(
            """
            select id, day, kind, area, reason_mn, reason_en, act
            from calendar.special_day
            where id = :id and ended_at is null
            """)
        .param("id", id)
        .query(SpecialDay.class)
        .optional();
  }

  /// Ends the decision, so that the day is again what it would be without. Nothing happens if it
  /// was ended before.
  @Transactional
  void end(SpecialDay decision, String reason, Author author) {
    int ended =
        database
            .sql(
                """
                update calendar.special_day
                set ended_at = :at, ended_by = :by, end_reason = :reason
                where id = :id and ended_at is null
                """)
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .param("by", author.account())
            .param("reason", reason)
            .param("id", decision.id())
            .update();
    if (ended > 0) {
      var detail = Map.of("day", decision.day().toString(), "kind", decision.kind().name());
      write("calendar.special-day-ended", decision.id(), reason, detail, author);
      legalTime.refreshAfterCommit();
    }
  }

  /// Whoever adds waits here for the one before, so that two cannot take the same day.
  private Optional<LocalDate> taken(Decision decision) {
    database.sql("select number from calendar.version for update").query(Long.class).single();
    return database
        .sql(
            """
            select day
            from calendar.special_day
            where day between :first and :last
              and area is not distinct from :area::text
              and ended_at is null
            order by day
            limit 1
            """)
        .param("first", decision.first())
        .param("last", decision.last())
        .param("area", decision.area())
        .query(LocalDate.class)
        .optional();
  }

  private static Map<String, String> detail(LocalDate day, Decision decision) {
    var detail = new HashMap<String, String>();
    detail.put("day", day.toString());
    detail.put("kind", decision.kind().name());
    detail.put("act", decision.act());
    if (decision.area() != null) {
      detail.put("area", decision.area());
    }
    return detail;
  }

  private void write(
      String act, UUID id, String content, Map<String, String> detail, Author author) {
    ledger.append(author, act, new Thing("special-day", id), content, detail);
  }
}
