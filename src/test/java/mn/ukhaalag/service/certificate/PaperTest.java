package mn.ukhaalag.service.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.service.certificate.CertificateOrder.Fact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// The file of a certificate, as the programs of others see it: poppler's pdfsig, zbar, veraPDF
/// and OpenSSL.
@ProvinceTest
class PaperTest {

  @LocalServerPort int port;
  @Autowired Issuing issuing;
  @Autowired SignedIn signedIn;
  @TempDir Path folder;

  private CertificateNumber number = new CertificateNumber("");
  private byte[] pdf = {};

  @BeforeEach
  void issue() {
    var order = issuing.order("fhc-4", issuing.account("fhc-3-clerk"), "Өнөрбаярын Үүрийнцолмон");
    number = issuing.issue(order);
    pdf = signedIn.in("fhc-3-clerk", port).download(number.ownPath() + "/file");
  }

  @Test
  void popplerCallsItValidAndTrustsIt() throws IOException {
    String said = pdfsig(pdf);
    assertThat(said)
        .contains("Signature is Valid", "Certificate is Trusted", "ETSI.CAdES.detached")
        .contains("ТУРШИЛТ / DEVELOPMENT");
  }

  @Test
  void popplerCallsAChangedByteBroken() throws IOException {
    int gap = new String(pdf, StandardCharsets.ISO_8859_1).indexOf("/Contents <");
    for (int at : List.of(gap / 7, gap / 3, gap / 2, gap - 20)) {
      byte[] changed = pdf.clone();
      changed[at] ^= 1;
      assertThat(pdfsig(changed)).as("byte " + at).doesNotContain("Signature is Valid");
      Seen checked = upload(changed);
      assertThat(checked.status()).isEqualTo(422);
      assertThat(checked.text()).contains("олгосны дараа өөрчилсөн");
    }
  }

  @Test
  void theSameFileIsKnownToTheLastByte() {
    Seen checked = upload(pdf);
    assertThat(checked.path()).startsWith(number.publicPath() + "?proof=");
    assertThat(checked.text()).contains("үсэг бүрээрээ ижил", "Үүрийнцолмон");
    byte[] longer = java.util.Arrays.copyOf(pdf, pdf.length + 1);
    assertThat(upload(longer).status()).isEqualTo(422);
    assertThat(upload(new byte[0]).text()).contains("сонгоно уу");
  }

  @Test
  void zbarReadsItsCodeWhichIsCheckedWithAndWithoutALine() throws IOException {
    String read = qr(pdf);
    assertThat(read).contains(number.publicPath() + "?proof=");
    Seen page = Browse.at(port).open(read.substring(read.indexOf("/certificates/")));
    assertThat(page.text()).contains("Үүрийнцолмон", "Өргөө хороолол", "ТА9*****12");

    Path key = folder.resolve("key.pem");
    Files.write(key, Browse.at(port).download("/certificates/key.pem"));
    Program right = Program.run("bin/verify-certificate", "--key", key.toString(), read);
    assertThat(right.status()).isZero();
    assertThat(right.said()).contains("Үүрийнцолмон", number.text(), "Өргөө хороолол");
    int middle = read.indexOf('.') + 40;
    char other = read.charAt(middle) == 'A' ? 'B' : 'A';
    String forged = read.substring(0, middle) + other + read.substring(middle + 1);
    Program wrong = Program.run("bin/verify-certificate", "--key", key.toString(), forged);
    assertThat(wrong.status()).isEqualTo(1);
    assertThat(wrong.said()).contains("FORGED");
    assertThat(Browse.at(port).open("/certificates/keys.json").body()).contains("Ed25519");
  }

  @Test
  void veraPdfCallsItFitToBeKept() throws Exception {
    requireFit(pdf);
  }

  @Test
  void aLongCertificateWithEveryLetterIsFitToo() throws Exception {
    var order = issuing.order("fhc-4", issuing.account("fhc-3-clerk"), "<b>&\"Нэр\" 'Ө' \u0001😀");
    List<Fact> many =
        java.util.stream.IntStream.range(0, 60)
            .mapToObj(it -> new Fact("Мөр " + it, "Line " + it, "Утга <" + it + "> ₮ — ᠮᠣᠩ\nДоор"))
            .toList();
    var whole =
        new CertificateOrder(
            order.organisation(),
            order.post(),
            order.kind(),
            order.title(),
            order.holder(),
            many,
            null,
            order.about());
    CertificateNumber wide = issuing.issue(whole);
    byte[] file = signedIn.in("fhc-3-clerk", port).download(wide.ownPath() + "/file");
    requireFit(file);
    assertThat(pdfsig(file)).contains("Signature is Valid");
  }

  @Test
  void theListOfRevokedKeysIsPublic() throws Exception {
    Path list = folder.resolve("authority.crl");
    Path authority = folder.resolve("authority.cer");
    Files.write(list, Browse.at(port).download("/certificates/authority.crl"));
    Files.write(authority, Browse.at(port).download("/certificates/authority.cer"));
    Program said =
        Program.run(
            "openssl",
            "crl",
            "-inform",
            "DER",
            "-in",
            list.toString(),
            "-noout",
            "-CAfile",
            pem(authority).toString());
    assertThat(said.said()).contains("verify OK");
  }

  private Path pem(Path certificate) {
    Path pem = folder.resolve("authority.pem");
    Program.run(
        "openssl", "x509", "-inform", "DER", "-in", certificate.toString(), "-out", pem.toString());
    return pem;
  }

  private static void requireFit(byte[] file) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    try (var parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(file), PDFAFlavour.PDFA_2_U);
        var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_U, false)) {
      var result = validator.validate(parser);
      assertThat(result.getTestAssertions()).as("what veraPDF finds").isEmpty();
      assertThat(result.isCompliant()).isTrue();
    }
  }

  private Seen upload(byte[] file) {
    return Browse.at(port)
        .open("/certificates")
        .form("/certificates/checks")
        .file("file", "file.pdf", "application/pdf", file)
        .send();
  }

  private String pdfsig(byte[] file) throws IOException {
    byte[] authority = Browse.at(port).download("/certificates/authority.cer");
    return new PdfSig(folder).says(file, authority);
  }

  private String qr(byte[] file) throws IOException {
    Path signed = Files.write(folder.resolve("qr.pdf"), file);
    Path picture = folder.resolve("qr");
    Program.run(
        "pdftoppm", "-r", "200", "-png", "-singlefile", signed.toString(), picture.toString());
    return Program.run("zbarimg", "-q", "--raw", picture + ".png").said().strip();
  }
}
