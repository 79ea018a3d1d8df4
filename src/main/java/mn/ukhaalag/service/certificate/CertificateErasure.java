package mn.ukhaalag.service.certificate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.access.OwnErasure;
import mn.ukhaalag.file.Attachments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The certificates that were issued to somebody: others rely on them, so they are kept for a
/// term; then whom one was issued to goes, and its file.
@Component
class CertificateErasure implements OwnErasure {

  private static final String KEY = "service.certificate.erasure.certificate";
  private static final String RULE = "personal.keep.certificate";
  private static final String FORGOTTEN = "▇▇▇";

  private final JdbcClient database;
  private final Attachments attachments;

  CertificateErasure(JdbcClient database, Attachments attachments) {
    this.database = database;
    this.attachments = attachments;
  }

  private record Issued(UUID id, String number, Instant issuedAt, @Nullable UUID file) {}

  @Override
  public List<Part> outlook(Person person, Terms terms) {
    return issued(person.account()).stream().map(it -> part(it, terms)).toList();
  }

  private static Part part(Issued issued, Terms terms) {
    return terms.isOver(RULE, issued.issuedAt())
        ? Part.erased(KEY, 1)
        : Part.kept(KEY, issued.number(), RULE, terms.until(RULE, issued.issuedAt()));
  }

  @Override
  public void erase(Person person, Terms terms) {
    issued(person.account()).stream()
        .filter(it -> terms.isOver(RULE, it.issuedAt()))
        .forEach(it -> erase(it, terms.now()));
  }

  private void erase(Issued issued, Instant now) {
    database
        .sql(
            """
            update service.certificate
            set holder_account_id = null, holder_name = :forgotten, holder_number = null,
                facts = '{}'
            where id = :id
            """)
        .param("forgotten", FORGOTTEN)
        .param("id", issued.id())
        .update();
    if (issued.file() != null) {
      attachments.redact(issued.file(), null, now);
    }
  }

  private List<Issued> issued(UUID account) {
    return database
        .sql(
            """
            select c.id, c.number, c.issued_at, p.attachment_id as file
            from service.certificate c
            left join service.certificate_paper p on p.certificate_id = c.id
            where c.holder_account_id = :account order by c.id
            """)
        .param("account", account)
        .query(Issued.class)
        .list();
  }
}
