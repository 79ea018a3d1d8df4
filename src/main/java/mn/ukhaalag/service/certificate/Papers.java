package mn.ukhaalag.service.certificate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.file.Attachment;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.file.Upload;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The sealed files of certificates. Each is made once; whoever asks before the background came to
/// it has it made at once.
@Component
class Papers {

  private final JdbcClient database;
  private final CertificateRows rows;
  private final PaperText text;
  private final Seals seals;
  private final Attachments attachments;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Papers(
      JdbcClient database,
      CertificateRows rows,
      PaperText text,
      Seals seals,
      Attachments attachments,
      TransactionTemplate transaction,
      Clock clock) {
    this.database = database;
    this.rows = rows;
    this.text = text;
    this.seals = seals;
    this.attachments = attachments;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// The file of a certificate.
  Attachment of(Certificate certificate) {
    return find(certificate.id()).orElseGet(() -> make(certificate));
  }

  /// Makes the file, unless it is there.
  void make(UUID certificate) {
    rows.find(certificate).ifPresent(this::of);
  }

  /// The certificate whose file has this content, to the last byte.
  Optional<Certificate> withContent(byte[] sha256) {
    return database
        .sql("select certificate_id from service.certificate_paper where sha256 = :hash")
        .param("hash", sha256)
        .query(UUID.class)
        .optional()
        .flatMap(rows::find);
  }

  /// Those of the certificates that are sealed with a key that nobody may trust.
  Set<UUID> development(List<Certificate> certificates) {
    boolean now = seals.isDevelopment();
    return database
        .sql(
            """
            select c.id from service.certificate c
            left join service.certificate_paper p on p.certificate_id = c.id
            where c.id = any(:ids) and coalesce(p.development, :now)
            """)
        .param("ids", certificates.stream().map(Certificate::id).toArray(UUID[]::new))
        .param("now", now)
        .query(UUID.class)
        .set();
  }

  private Optional<Attachment> find(UUID certificate) {
    return database
        .sql("select attachment_id from service.certificate_paper where certificate_id = :id")
        .param("id", certificate)
        .query(UUID.class)
        .optional()
        .flatMap(attachments::find);
  }

  private Attachment make(Certificate certificate) {
    Seal seal = seals.seal();
    byte[] pdf = Paper.print(text.of(certificate, seal));
    byte[] sealed = seal.seal(pdf, certificate.order().title().mn());
    Upload.Stored stored = stored(certificate, sealed);
    return transaction.execute(
        status -> {
          rows.lock(certificate.id());
          return find(certificate.id()).orElseGet(() -> attach(certificate, stored, seal));
        });
  }

  private Upload.Stored stored(Certificate certificate, byte[] sealed) {
    try {
      Upload upload =
          attachments.storeOwn(
              new ByteArrayInputStream(sealed), certificate.number().slug() + ".pdf");
      return switch (upload) {
        case Upload.Stored stored -> stored;
        case Upload.Refused refused ->
            throw new IllegalStateException("our own file is refused: " + refused.reason());
      };
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private Attachment attach(Certificate certificate, Upload.Stored stored, Seal seal) {
    Attachment attachment =
        attachments.attach(Certificate.THING, certificate.id(), stored, null, clock.instant());
    database
        .sql(
            """
            insert into service.certificate_paper
                (certificate_id, attachment_id, sha256, seal, development, made_at)
            values (:certificate, :attachment, :hash, :seal, :development, :now)
            """)
        .param("certificate", certificate.id())
        .param("attachment", attachment.id())
        .param("hash", HexFormat.of().parseHex(stored.sha256()))
        .param("seal", seal.owner())
        .param("development", seal.isDevelopment())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return attachment;
  }
}
