package mn.ukhaalag.service.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.service.certificate.Certificate.Revocation;
import mn.ukhaalag.service.certificate.Certificate.Signer;
import mn.ukhaalag.service.certificate.CertificateOrder.Fact;
import mn.ukhaalag.service.certificate.CertificateOrder.Holder;
import mn.ukhaalag.service.certificate.CertificateOrder.Title;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rows of certificates.
@Repository
class CertificateRows {

  private static final TypeReference<List<Fact>> FACTS = new TypeReference<>() {};

  private static final String SELECT =
      """
      select c.id, c.number, c.organisation_id, c.post_id, c.signer, c.signer_title_mn,
             c.signer_title_en, c.kind, c.title_mn, c.title_en, c.holder_account_id,
             c.holder_name, c.holder_number, c.facts::text as facts, c.valid_until, c.about_kind,
             c.about_id, c.issued_at, r.at as revoked_at, r.reason
      from service.certificate c
      left join service.certificate_revocation r on r.certificate_id = c.id
      """;

  private final JdbcClient database;
  private final JsonMapper json;

  CertificateRows(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  Certificate add(CertificateOrder order, Signer signer, Instant at) {
    CertificateNumber number = nextNumber(at);
    UUID id =
        database
            .sql(
                """
                insert into service.certificate
                    (number, organisation_id, post_id, signer, signer_title_mn, signer_title_en,
                     kind, title_mn, title_en, holder_account_id, holder_name, holder_number,
                     facts, valid_until, about_kind, about_id, issued_at)
                values (:number, :organisation, :post, :signer, :signerMn, :signerEn, :kind,
                        :titleMn, :titleEn, :account::uuid, :holder, :holderNumber::text,
                        :facts::jsonb, :until::date, :aboutKind, :about, :at)
                returning id
                """)
            .param("number", number.text())
            .param("organisation", order.organisation())
            .param("post", order.post())
            .param("signer", signer.name())
            .param("signerMn", signer.titleMn())
            .param("signerEn", signer.titleEn())
            .param("kind", order.kind())
            .param("titleMn", order.title().mn())
            .param("titleEn", order.title().en())
            .param("account", order.holder().account())
            .param("holder", order.holder().name())
            .param("holderNumber", order.holder().maskedNumber())
            .param("facts", json.writeValueAsString(order.facts()))
            .param("until", order.validUntil())
            .param("aboutKind", order.about().kind())
            .param("about", order.about().id())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .query(UUID.class)
            .single();
    return new Certificate(id, number, order, signer, at, null);
  }

  private CertificateNumber nextNumber(Instant at) {
    int year = WorkingCalendar.dayOf(at).getYear();
    long serial =
        database
            .sql("select service.next_certificate_number(:year)")
            .param("year", year)
            .query(Long.class)
            .single();
    return CertificateNumber.of(year, serial);
  }

  Optional<Certificate> find(CertificateNumber number) {
    return database
        .sql(SELECT + "where c.number = :number")
        .param("number", number.text())
        .query((row, count) -> certificate(row))
        .optional();
  }

  Optional<Certificate> find(UUID id) {
    return database
        .sql(SELECT + "where c.id = :id")
        .param("id", id)
        .query((row, count) -> certificate(row))
        .optional();
  }

  /// Keeps the certificate from every other change until the transaction ends.
  void lock(UUID id) {
    database
        .sql("select id from service.certificate where id = :id for update")
        .param("id", id)
        .query(UUID.class)
        .single();
  }

  /// Those that were issued with a thing, oldest first. Two who issue with it follow each other.
  List<Certificate> lockedOf(Thing about) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended(:thing, 1))::text")
        .param("thing", "service.certificate " + about.id())
        .query(String.class)
        .single();
    return of(about);
  }

  List<Certificate> of(Thing about) {
    return database
        .sql(SELECT + "where c.about_id = :id and c.about_kind = :kind order by c.id")
        .param("id", about.id())
        .param("kind", about.kind())
        .query((row, count) -> certificate(row))
        .list();
  }

  /// Those of a person, newest first.
  ///
  /// @param before the last one of the page before; null for the first page
  List<Certificate> ofHolder(UUID account, @Nullable UUID before, int most) {
    return database
        .sql(
            SELECT
                + """
                where c.holder_account_id = :account and (:before::uuid is null or c.id < :before)
                order by c.id desc limit :most
                """)
        .param("account", account)
        .param("before", before)
        .param("most", most)
        .query((row, count) -> certificate(row))
        .list();
  }

  /// Those of organisations, newest first.
  ///
  /// @param words a query of PostgreSQL's text search; null for all
  List<Certificate> register(
      Collection<UUID> organisations, @Nullable String words, @Nullable UUID before, int most) {
    return database
        .sql(
            SELECT
                + """
                where c.organisation_id = any(:organisations)
                  and (:words::text is null or c.words @@ to_tsquery('simple', :words))
                  and (:before::uuid is null or c.id < :before)
                order by c.id desc limit :most
                """)
        .param("organisations", organisations.toArray(UUID[]::new))
        .param("words", words)
        .param("before", before)
        .param("most", most)
        .query((row, count) -> certificate(row))
        .list();
  }

  void revoke(UUID id, Author by, Instant at, String reason) {
    database
        .sql(
            """
            insert into service.certificate_revocation
                (certificate_id, at, account_id, post_id, reason)
            values (:id, :at, :account::uuid, :post::uuid, :reason)
            """)
        .param("id", id)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("account", by.account())
        .param("post", by.post())
        .param("reason", reason)
        .update();
  }

  private Certificate certificate(ResultSet row) throws SQLException {
    Timestamp revoked = row.getTimestamp("revoked_at");
    return new Certificate(
        row.getObject("id", UUID.class),
        new CertificateNumber(row.getString("number")),
        order(row),
        new Signer(
            row.getString("signer"),
            row.getString("signer_title_mn"),
            row.getString("signer_title_en")),
        row.getTimestamp("issued_at").toInstant(),
        revoked == null ? null : new Revocation(revoked.toInstant(), row.getString("reason")));
  }

  private CertificateOrder order(ResultSet row) throws SQLException {
    return new CertificateOrder(
        row.getObject("organisation_id", UUID.class),
        row.getObject("post_id", UUID.class),
        row.getString("kind"),
        new Title(row.getString("title_mn"), row.getString("title_en")),
        new Holder(
            row.getObject("holder_account_id", UUID.class),
            row.getString("holder_name"),
            row.getString("holder_number")),
        json.readValue(row.getString("facts"), FACTS),
        row.getObject("valid_until", LocalDate.class),
        new Thing(row.getString("about_kind"), row.getObject("about_id", UUID.class)));
  }
}
