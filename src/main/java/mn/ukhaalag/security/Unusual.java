package mn.ukhaalag.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.access.ReadingLog;
import mn.ukhaalag.access.ReadingLog.Fresh;
import mn.ukhaalag.access.ReadingLog.Reading;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Finds readings of personal data that somebody should ask about: many in an hour, outside
/// working hours, of persons close to the reader.
@Component
public class Unusual {

  /// What is unusual about a reading.
  public enum Kind {
    /// More than the usual number of cases in an hour; told once an hour.
    MANY,
    /// On a day off, before seven or after twenty o'clock.
    AFTER_HOURS,
    /// Of somebody whom the reader has declared as close to himself.
    RELATIVE
  }

  private static final int BATCH = 2000;

  /// Later numbers can be seen before earlier ones.
  private static final int FURTHER_BACK = 500;

  private static final LocalTime MORNING = LocalTime.of(7, 0);
  private static final LocalTime EVENING = LocalTime.of(20, 0);
  private static final Duration HOUR = Duration.ofHours(1);

  private final JdbcClient database;
  private final ReadingLog readings;
  private final LegalTime legalTime;
  private final Clock clock;
  private final int usual;

  Unusual(
      JdbcClient database,
      ReadingLog readings,
      LegalTime legalTime,
      Clock clock,
      @Value("${ukhaalag.readings.usual-in-an-hour:60}") int usual) {
    this.database = database;
    this.readings = readings;
    this.legalTime = legalTime;
    this.clock = clock;
    this.usual = usual;
  }

  /// An unusual reading.
  public record Case(
      long id,
      Kind kind,
      Instant at,
      @Nullable UUID reader,
      @Nullable String readerName,
      @Nullable UUID post,
      @Nullable UUID organisation,
      String thing) {}

  /// Looks through what was read since the last time.
  @Transactional
  public void look() {
    long last =
        database
            .sql("select last_reading from security.progress for update")
            .query(Long.class)
            .single();
    List<Fresh> fresh = readings.after(Math.max(0, last - FURTHER_BACK), BATCH);
    fresh.forEach(this::look);
    if (!fresh.isEmpty()) {
      database
          .sql("update security.progress set last_reading = greatest(last_reading, :last)")
          .param("last", fresh.getLast().reading().id())
          .update();
    }
  }

  private void look(Fresh fresh) {
    Reading reading = fresh.reading();
    if (fresh.isOfClose()) {
      keep(Kind.RELATIVE, reading);
    }
    if (isAfterHours(reading.at())) {
      keep(Kind.AFTER_HOURS, reading);
    }
    if (isOneOfMany(reading)) {
      keep(Kind.MANY, reading);
    }
  }

  private boolean isAfterHours(Instant at) {
    var local = at.atZone(WorkingCalendar.ZONE);
    boolean isAtNight =
        local.toLocalTime().isBefore(MORNING) || !local.toLocalTime().isBefore(EVENING);
    return isAtNight || !legalTime.calendar().isWorkingDay(local.toLocalDate(), null);
  }

  private boolean isOneOfMany(Reading reading) {
    UUID reader = reading.reader();
    return reader != null
        && readings.things(reader, reading.at().minus(HOUR), usual + 1) > usual
        && !isToldOfMany(reader, reading.at());
  }

  private boolean isToldOfMany(UUID reader, Instant at) {
    return database
        .sql(
            """
            select exists (select from security.unusual
                           where reader = :reader and kind = 'MANY' and at > :since)
            """)
        .param("reader", reader)
        .param("since", at.minus(HOUR).atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .single();
  }

  private void keep(Kind kind, Reading reading) {
    database
        .sql(
            """
            insert into security.unusual
                (reading_id, kind, at, reader, reader_name, post_id, organisation_id,
                 thing_id, thing_name)
            values (:reading, :kind, :at, :reader, :name, :post, :organisation, :thingId, :thing)
            on conflict (reading_id, kind) do nothing
            """)
        .param("reading", reading.id())
        .param("kind", kind.name())
        .param("at", reading.at().atOffset(ZoneOffset.UTC))
        .param("reader", reading.reader())
        .param("name", reading.readerName())
        .param("post", reading.post())
        .param("organisation", reading.organisation())
        .param("thingId", reading.of().id())
        .param("thing", reading.thing())
        .update();
  }

  /// The newest cases.
  ///
  /// @param kept things whose readings are left out
  /// @param before the last one of the page before; null for the newest
  List<Case> newest(Set<UUID> kept, @Nullable Long before, int most) {
    return database
        .sql(
            """
            select id, kind, at, reader, reader_name, post_id as post,
                   organisation_id as organisation, thing_name as thing
            from security.unusual
            where (:before::bigint is null or id < :before)
              and (thing_id is null or thing_id <> all(:kept))
            order by id desc limit :most
            """)
        .param("before", before)
        .param("kept", kept.toArray(UUID[]::new))
        .param("most", most)
        .query(Case.class)
        .list();
  }

  /// How many there were in the last seven days, up to a thousand.
  ///
  /// @param kept things whose readings are not counted
  int recent(Set<UUID> kept) {
    return database
        .sql(
            """
            select count(*)
            from (select from security.unusual
                  where at > :since and (thing_id is null or thing_id <> all(:kept))
                  limit 1000) few
            """)
        .param("since", clock.instant().minus(Duration.ofDays(7)).atOffset(ZoneOffset.UTC))
        .param("kept", kept.toArray(UUID[]::new))
        .query(Integer.class)
        .single();
  }
}
