package mn.ukhaalag.service.certificate;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.service.certificate.page.Sheet;
import org.springframework.stereotype.Component;

/// Makes certificates ready for pages.
@Component
class Sheets {

  private final Organisations organisations;
  private final Papers papers;
  private final LegalTime legalTime;

  Sheets(Organisations organisations, Papers papers, LegalTime legalTime) {
    this.organisations = organisations;
    this.papers = papers;
    this.legalTime = legalTime;
  }

  Sheet of(Certificate certificate) {
    return of(List.of(certificate)).getFirst();
  }

  List<Sheet> of(List<Certificate> certificates) {
    Set<UUID> untrusted = papers.development(certificates);
    return certificates.stream()
        .map(
            it ->
                new Sheet(
                    it,
                    it.state(legalTime.today()),
                    organisations.get(it.order().organisation()).nameOn(it.issuedOn()),
                    untrusted.contains(it.id())))
        .toList();
  }
}
