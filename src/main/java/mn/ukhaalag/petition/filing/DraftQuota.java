package mn.ukhaalag.petition.filing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.web.Message;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;

/// How much one person, and one client address, may leave here without sending it.
@Component
@EnableConfigurationProperties(DraftSettings.class)
class DraftQuota {

  private static final String OPEN =
      """
      from petition.draft
      where petition_id is null and expires_at > :now
        and (account_id = :account::uuid or cookie_hash = decode(:cookie, 'hex'))
      """;
  private static final String OPEN_FROM =
      "from petition.draft where petition_id is null and expires_at > :now and from_hash = :from";

  private final JdbcClient database;
  private final Attachments attachments;
  private final Drafts drafts;
  private final DraftSettings settings;
  private final Clock clock;

  DraftQuota(
      JdbcClient database,
      Attachments attachments,
      Drafts drafts,
      DraftSettings settings,
      Clock clock) {
    this.database = database;
    this.attachments = attachments;
    this.drafts = drafts;
    this.settings = settings;
    this.clock = clock;
  }

  /// Why the writer may not begin that draft; empty if he may, or has begun it already.
  Optional<Message> refusal(Writer writer, UUID id) {
    if (drafts.find(writer, id).isPresent()) {
      return Optional.empty();
    }
    if (count("select count(*) " + OPEN, writer) >= settings.perWriter()) {
      return Optional.of(Message.of("petition.filing.problem.drafts-many", settings.perWriter()));
    }
    String begun = "select count(*) " + OPEN_FROM + " and saved_at > :day";
    return count(begun, writer) >= settings.perAddressDay()
        ? Optional.of(Message.of("petition.filing.problem.drafts-from"))
        : Optional.empty();
  }

  /// Whether the writer's drafts may have these files too.
  boolean hasRoom(Writer writer, List<MultipartFile> files) {
    long more = files.stream().mapToLong(MultipartFile::getSize).sum();
    return more == 0
        || (fits(more, "select id " + OPEN, writer, settings.writerSize())
            && fits(more, "select id " + OPEN_FROM, writer, settings.addressSize()));
  }

  private boolean fits(long more, String sql, Writer writer, DataSize most) {
    List<UUID> open = statement(sql, writer).query(UUID.class).list();
    return attachments.bytes(Draft.THING, open) + more <= most.toBytes();
  }

  private int count(String sql, Writer writer) {
    return statement(sql, writer).query(Integer.class).single();
  }

  private JdbcClient.StatementSpec statement(String sql, Writer writer) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    return database
        .sql(sql)
        .param("now", now)
        .param("day", now.minusDays(1))
        .param("account", writer.account())
        .param("cookie", writer.cookieHash())
        .param("from", drafts.from(writer));
  }
}
