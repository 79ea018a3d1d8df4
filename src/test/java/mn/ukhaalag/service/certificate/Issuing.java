package mn.ukhaalag.service.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.access.Identity;
import mn.ukhaalag.access.RegisterNumber;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.petition.Staff;
import mn.ukhaalag.service.certificate.CertificateOrder.Fact;
import mn.ukhaalag.service.certificate.CertificateOrder.Holder;
import mn.ukhaalag.service.certificate.CertificateOrder.Title;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Issues certificates in tests, as a case that is granted does.
@Component
class Issuing {

  private final Certificates certificates;
  private final Staff staff;
  private final SignedIn signedIn;
  private final TransactionTemplate transaction;

  Issuing(
      Certificates certificates, Staff staff, SignedIn signedIn, TransactionTemplate transaction) {
    this.certificates = certificates;
    this.staff = staff;
    this.signedIn = signedIn;
    this.transaction = transaction;
  }

  /// A residence reference of that organisation for somebody of that name.
  CertificateOrder order(String organisation, @Nullable UUID account, String name) {
    Post head = staff.post(organisation + "-head");
    return new CertificateOrder(
        head.organisation(),
        head.id(),
        "residence-reference",
        new Title("Оршин суугаа хаягийн лавлагаа", "Residence reference"),
        Holder.of(account, name, Identity.of(new RegisterNumber("ТА90051512"))),
        List.of(
            new Fact("Хаяг", "Address", "Дархан сум, 5 дугаар баг, Өргөө хороолол 12-34"),
            new Fact("Бүртгүүлсэн", "Registered", "2019.04.12")),
        LocalDate.of(2026, 12, 31),
        new Thing("test-application", UUID.randomUUID()));
  }

  CertificateNumber issue(CertificateOrder order) {
    return transaction.execute(status -> certificates.issue(Author.SYSTEM, order));
  }

  /// The account of whoever holds that post.
  UUID account(String post) {
    return signedIn.account(post);
  }
}
