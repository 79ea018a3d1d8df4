package mn.ukhaalag.directory;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who holds which post on which day.
@Component
public class Appointments {

  private static final String SELECT =
      """
      select a.id, a.post_id, a.official_id, f.family_name, f.given_name, f.email, f.phone,
             a.valid_from, a.valid_to
      from directory.appointment a
      join directory.official f on f.id = a.official_id
      """;

  private final JdbcClient database;
  private final Ledger ledger;
  private final Clock clock;

  Appointments(JdbcClient database, Ledger ledger, Clock clock) {
    this.database = database;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// The posts that the official holds today, with what they may do; after them those whose
  /// holders have handed their rights over to him for today.
  public List<Holding> holdings(UUID official) {
    return database
        .sql(HOLDINGS)
        .param("official", official)
        .param("day", LocalDate.now(clock))
        .query((row, number) -> holding(row))
        .list();
  }

  private static final String HOLDINGS =
      """
      with held as (
          select a.post_id, null::uuid as principal_id
          from directory.appointment a
          where a.official_id = :official
            and a.valid_from <= :day and (a.valid_to is null or a.valid_to > :day)
          union all
          select d.post_id, d.principal_id
          from directory.delegation d
          where d.deputy_id = :official and %s)
      select p.id, p.organisation_id, p.unit_id, p.title_mn, p.title_en,
             h.principal_id, f.family_name, f.given_name,
             (select coalesce(string_agg(r.role, ','), '')
              from directory.post_role r where r.post_id = p.id) as roles
      from held h
      join directory.post p on p.id = h.post_id
      left join directory.official f on f.id = h.principal_id
      where p.valid_to is null or p.valid_to > :day
      order by h.principal_id is not null, p.id
      """
          .formatted(Delegations.IN_FORCE);

  private static Holding holding(ResultSet row) throws SQLException {
    UUID principal = row.getObject("principal_id", UUID.class);
    return new Holding(
        row.getObject("id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getObject("unit_id", UUID.class),
        row.getString("title_mn"),
        row.getString("title_en"),
        Role.joined(row.getString("roles")),
        principal == null
            ? null
            : new Holding.Principal(
                principal,
                Official.named(row.getString("family_name"), row.getString("given_name"))));
  }

  /// Who held those posts on that day, by post; a vacant post is not among them.
  public Map<UUID, Appointment> holders(Collection<UUID> posts, LocalDate day) {
    if (posts.isEmpty()) {
      return Map.of();
    }
    return database
        .sql(
            SELECT
                + """
                where a.post_id = any(:posts)
                  and a.valid_from <= :day and (a.valid_to is null or a.valid_to > :day)
                """)
        .param("posts", posts.toArray(UUID[]::new))
        .param("day", day)
        .query((row, number) -> appointment(row))
        .list()
        .stream()
        .collect(toUnmodifiableMap(Appointment::post, it -> it));
  }

  /// Who held the post on that day.
  public Optional<Appointment> holder(UUID post, LocalDate day) {
    return Optional.ofNullable(holders(Set.of(post), day).get(post));
  }

  /// The official who holds the post today.
  public Optional<UUID> holder(UUID post) {
    return holder(post, LocalDate.now(clock)).map(it -> it.official().id());
  }

  /// All appointments to the posts of the organisation, past and coming ones too, latest first.
  public List<Appointment> of(UUID organisation) {
    return database
        .sql(
            SELECT
                + """
                join directory.post p on p.id = a.post_id
                where p.organisation_id = :organisation
                order by a.valid_from desc, a.id desc
                """)
        .param("organisation", organisation)
        .query((row, number) -> appointment(row))
        .list();
  }

  /// The organisations in which the official holds or held a post.
  public Set<UUID> organisations(UUID official) {
    return database
        .sql(
            """
            select distinct p.organisation_id
            from directory.appointment a join directory.post p on p.id = a.post_id
            where a.official_id = :official
            """)
        .param("official", official)
        .query(UUID.class)
        .set();
  }

  /// Whether the official holds a post of another organisation on that day or will later.
  public boolean isElsewhere(UUID official, UUID organisation, LocalDate day) {
    return database
        .sql(
            """
            select exists (
              select from directory.appointment a join directory.post p on p.id = a.post_id
              where a.official_id = :official and p.organisation_id <> :organisation
                and (a.valid_to is null or a.valid_to > :day))
            """)
        .param("official", official)
        .param("organisation", organisation)
        .param("day", day)
        .query(Boolean.class)
        .single();
  }

  public Optional<Appointment> find(UUID id) {
    return database
        .sql(SELECT + "where a.id = :id")
        .param("id", id)
        .query((row, number) -> appointment(row))
        .optional();
  }

  /// Appoints somebody to a post.
  ///
  /// @param to the first day on which he no longer holds it; null if no end is known
  /// @throws Conflict if somebody holds the post in that time, or it is closed then
  @Transactional
  public UUID appoint(
      Author author, UUID post, UUID official, LocalDate from, @Nullable LocalDate to) {
    if (to != null && !to.isAfter(from)) {
      throw new Conflict(Message.of("directory.wrong.period"));
    }
    lockOpen(post, from);
    overlapping(post, from, to)
        .ifPresent(
            other -> {
              throw new Conflict(
                  Message.of("directory.wrong.held", other.official().name(), other.from()));
            });
    UUID appointment =
        database
            .sql(
                """
                insert into directory.appointment (post_id, official_id, valid_from, valid_to)
                values (:post, :official, :from, :to) returning id
                """)
            .param("post", post)
            .param("official", official)
            .param("from", from)
            .param("to", to)
            .query(UUID.class)
            .single();
    ledger.append(
        author,
        "directory.appointed",
        new Thing("post", post),
        Map.of("official", official.toString(), "from", from.toString()));
    return appointment;
  }

  /// Ends an appointment that has no end yet, or a later one.
  ///
  /// @param to the first day on which the post is no longer held
  /// @throws Conflict if it ends before that day already, or begins later
  @Transactional
  public void end(Author author, UUID appointment, LocalDate to) {
    UUID post =
        database
            .sql(
                """
                update directory.appointment set valid_to = :to
                where id = :id and valid_from < :to and (valid_to is null or valid_to > :to)
                returning post_id
                """)
            .param("id", appointment)
            .param("to", to)
            .query(UUID.class)
            .optional()
            .orElseThrow(() -> new Conflict(Message.of("directory.wrong.end")));
    ledger.append(
        author,
        "directory.appointment-ended",
        new Thing("post", post),
        Map.of("appointment", appointment.toString(), "to", to.toString()));
  }

  /// Two who appoint to the same post come one after the other.
  private void lockOpen(UUID post, LocalDate from) {
    boolean isOpen =
        database
            .sql(
                """
                select id from directory.post
                where id = :post and valid_from <= :from
                  and (valid_to is null or valid_to > :from)
                for update
                """)
            .param("post", post)
            .param("from", from)
            .query(UUID.class)
            .optional()
            .isPresent();
    if (!isOpen) {
      throw new Conflict(Message.of("directory.wrong.closed-post"));
    }
  }

  private Optional<Appointment> overlapping(UUID post, LocalDate from, @Nullable LocalDate to) {
    return database
        .sql(
            SELECT
                + """
                where a.post_id = :post
                  and daterange(a.valid_from, a.valid_to) && daterange(:from, :to::date)
                limit 1
                """)
        .param("post", post)
        .param("from", from)
        .param("to", to)
        .query((row, number) -> appointment(row))
        .optional();
  }

  private static Appointment appointment(ResultSet row) throws SQLException {
    return new Appointment(
        row.getObject("id", UUID.class),
        row.getObject("post_id", UUID.class),
        new Official(
            row.getObject("official_id", UUID.class),
            row.getString("family_name"),
            row.getString("given_name"),
            row.getString("email"),
            row.getString("phone")),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }
}
