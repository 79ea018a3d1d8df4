package mn.ukhaalag.service.certificate;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.service.certificate.page.PaperPage;
import mn.ukhaalag.service.certificate.page.PaperPage.Standing;
import mn.ukhaalag.web.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What stands on the paper of a certificate, in the layout of official letters (MNS 5140): who,
/// when and under which number, what, to whom, and who signs. Mongolian first, English below it.
@Component
class PaperText {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy.MM.dd");

  /// What XML cannot hold.
  private static final String UNPRINTABLE =
      "[^\\x09\\x0A\\x0D\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

  private final TemplateEngine templates;
  private final Organisations organisations;
  private final QrProof proofs;
  private final Place place;
  private final Words words;
  private final String address;

  PaperText(
      TemplateEngine templates,
      Organisations organisations,
      QrProof proofs,
      Place place,
      Words words,
      @Value("${ukhaalag.address}") String address) {
    this.templates = templates;
    this.organisations = organisations;
    this.proofs = proofs;
    this.place = place;
    this.words = words;
    this.address = address;
  }

  /// As XHTML.
  String of(Certificate certificate, Seal seal) {
    var check =
        new PaperPage.Check(
            qr(certificate), address + certificate.number().publicPath(), seal.owner());
    return page(certificate, check, seal.isDevelopment() ? Standing.DEVELOPMENT : Standing.SEALED);
  }

  /// What one would look like: nothing leads to it, and it has no seal.
  String specimen(Certificate certificate) {
    return page(certificate, new PaperPage.Check("", "", ""), Standing.SPECIMEN);
  }

  /// What its QR code says.
  String qr(Certificate certificate) {
    return address + certificate.number().publicPath() + "?proof=" + proofs.of(certificate);
  }

  private String page(Certificate certificate, PaperPage.Check check, Standing standing) {
    LocalDate until = certificate.order().validUntil();
    var page =
        new PaperPage(
            words,
            head(certificate),
            certificate,
            until == null ? "" : day(until),
            check,
            standing);
    var text = new StringOutput();
    templates.render("service/certificate/paper.jte", page, text);
    return text.toString().replaceAll(UNPRINTABLE, "");
  }

  private PaperPage.Head head(Certificate certificate) {
    Organisation organisation = organisations.get(certificate.order().organisation());
    var name = organisation.nameOn(certificate.issuedOn());
    return new PaperPage.Head(
        name.mn(),
        name.en(),
        lines(organisation.contact()),
        day(certificate.issuedOn()),
        place.names(Language.MN).map(Place.Names::aimag).orElse(""));
  }

  /// The address, and below it how to call and to write: an e-mail address is not broken in two.
  private static List<String> lines(Organisation.Contact contact) {
    return Stream.of(joined(contact.addressMn()), joined(contact.phone(), contact.email()))
        .filter(it -> !it.isEmpty())
        .toList();
  }

  private static String joined(@Nullable String... parts) {
    return Stream.of(parts)
        .filter(it -> it != null && !it.isBlank())
        .collect(Collectors.joining(" · "));
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }
}
