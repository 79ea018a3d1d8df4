package mn.ukhaalag.service.certificate;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Accounts;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.directory.Appointments;
import mn.ukhaalag.directory.Delegation;
import mn.ukhaalag.directory.Delegations;
import mn.ukhaalag.directory.Official;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.service.certificate.Certificate.Signer;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.NotFound;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Issues and revokes certificates. The file is made and sealed soon after the transaction, so
/// that a key or an authority out of reach holds up no decision; it is tried again until it is
/// there.
@Component
public class Certificates {

  static final String ISSUED = "service.certificate-issued";
  static final String REVOKED = "service.certificate-revoked";

  private final CertificateRows rows;
  private final Posts posts;
  private final Appointments appointments;
  private final Delegations delegations;
  private final Accounts accounts;
  private final Words words;
  private final CertificateLetters letters;
  private final Ledger ledger;
  private final Scheduler scheduler;
  private final Clock clock;

  Certificates(
      CertificateRows rows,
      Posts posts,
      Appointments appointments,
      Delegations delegations,
      Accounts accounts,
      Words words,
      CertificateLetters letters,
      Ledger ledger,
      @Lazy Scheduler scheduler,
      Clock clock) {
    this.rows = rows;
    this.posts = posts;
    this.appointments = appointments;
    this.delegations = delegations;
    this.accounts = accounts;
    this.words = words;
    this.letters = letters;
    this.ledger = ledger;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /// Issues a certificate, in the caller's transaction. Asked again for the same thing and kind,
  /// it gives the number of the one that was issued, unless that was revoked.
  @Transactional(propagation = Propagation.MANDATORY)
  public CertificateNumber issue(Author author, CertificateOrder order) {
    return rows.lockedOf(order.about()).stream()
        .filter(it -> it.order().kind().equals(order.kind()) && it.revocation() == null)
        .findFirst()
        .map(Certificate::number)
        .orElseGet(() -> issueNew(author, order));
  }

  private CertificateNumber issueNew(Author author, CertificateOrder order) {
    Certificate certificate = rows.add(order, signer(order), now());
    ledger.append(
        author,
        ISSUED,
        certificate.thing(),
        certificate.toString(),
        Map.of(
            "number", certificate.number().text(),
            "kind", order.kind(),
            "organisation", order.organisation().toString(),
            "about", order.about().id().toString()));
    letters.issued(certificate);
    scheduler.schedule(
        new TaskInstance<>(PaperJob.NAME, certificate.id().toString()), Instant.EPOCH);
    return certificate.number();
  }

  /// The holder of the post, or whoever decided while standing in for him: then both names stand
  /// there.
  private Signer signer(CertificateOrder order) {
    Post post = posts.get(order.post());
    LocalDate today = WorkingCalendar.dayOf(clock.instant());
    return delegations
        .inForce(post.id(), today)
        .filter(it -> isBy(it.deputy(), order))
        .map(it -> deputy(post, it))
        .orElseGet(
            () ->
                new Signer(
                    appointments
                        .holder(post.id(), today)
                        .map(it -> it.official().name())
                        .orElse(""),
                    post.titleMn(),
                    post.titleEn()));
  }

  private boolean isBy(Official deputy, CertificateOrder order) {
    return order.signedBy() != null
        && accounts
            .ofOfficial(deputy.id())
            .filter(it -> it.id().equals(order.signedBy()))
            .isPresent();
  }

  private Signer deputy(Post post, Delegation delegation) {
    String principal = delegation.principal().name();
    return new Signer(
        delegation.deputy().name(),
        words.get(Language.MN, "directory.acting.post", post.titleMn(), principal),
        words.get(Language.EN, "directory.acting.post", post.titleEn(), principal));
  }

  /// The numbers of all certificates that were issued with a thing, oldest first, revoked ones
  /// too.
  public List<CertificateNumber> of(Thing about) {
    return rows.of(about).stream().map(Certificate::number).toList();
  }

  /// Revokes a certificate: from now on everybody who checks it reads when and why.
  ///
  /// @param reason for everybody
  /// @throws NotFound if there is none with that number
  /// @throws Conflict if it was revoked already
  @Transactional
  public void revoke(Author author, CertificateNumber number, String reason) {
    UUID id = get(number).id();
    rows.lock(id);
    Certificate certificate = get(number);
    if (certificate.revocation() != null) {
      throw new Conflict(Message.of("service.certificate.conflict.revoked", number.text()));
    }
    rows.revoke(id, author, now(), reason);
    ledger.append(author, REVOKED, certificate.thing(), reason, Map.of("number", number.text()));
    letters.revoked(certificate);
  }

  /// @throws NotFound if there is none
  Certificate get(CertificateNumber number) {
    return rows.find(number).orElseThrow(() -> new NotFound("certificate " + number));
  }

  /// The database keeps no more than microseconds.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
