package mn.ukhaalag.service.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.petition.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A certificate is issued, taken, checked by strangers, and revoked.
@ProvinceTest
class CertificateStoryTest {

  @LocalServerPort int port;
  @Autowired Issuing issuing;
  @Autowired SignedIn signedIn;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void aCertificateIsIssuedTakenCheckedAndRevoked() {
    UUID holder = issuing.account("fhc-3-clerk");
    CertificateNumber number = issuing.issue(issuing.order("fhc-4", holder, "Цэрэнгийн Сувд"));
    Browse own = signedIn.in("fhc-3-clerk", port);
    assertThat(own.open("/notices").text()).contains("лавлагаа бэлэн боллоо");
    assertThat(own.open("/my/certificates").text()).contains(number.text());
    Seen mine = own.open(number.ownPath());
    assertThat(mine.text()).contains("Цэрэнгийн Сувд", "ТА9*****12", "Өргөө хороолол");

    Browse stranger = Browse.at(port);
    Seen known =
        stranger.open("/certificates").form("/certificates").with("number", number.slug()).send();
    assertThat(known.text())
        .contains("туршилтаар олгосон", "хаягийн лавлагаа", "2026.03.02", "ТУРШИЛТ / DEVELOPMENT")
        .doesNotContain("Сувд", "ТА9", "Өргөө");
    String withProof = mine.page().select("a[href*=proof]").attr("href");
    Seen shown = stranger.open(withProof);
    assertThat(shown.text()).contains("Цэрэнгийн Сувд", "ТА9*****12", "Өргөө хороолол");
    assertThat(shown.header("Cache-Control")).contains("no-store");

    Browse head = signedIn.in("fhc-4-head", port);
    assertThat(head.open("/work/certificates?words=сув").text()).contains(number.text());
    assertThat(own.open("/account/readings").text()).contains(number.text());
    String revocation = number.workPath() + "/revocation";
    Seen empty = head.open(number.workPath()).form(revocation).send();
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.text()).contains("Яагаад хүчингүй болгож байгаагаа бичнэ үү");
    empty.form(revocation).with("reason", "Хаяг буруу бүртгэгдсэн").send();
    assertThat(stranger.open(number.publicPath()).text())
        .contains("Хүчингүй", "Хаяг буруу бүртгэгдсэн", "Үүнд бүү итгэнэ үү")
        .doesNotContain("Сувд");
    assertThat(own.open("/notices").text()).contains("хүчингүй боллоо");
    assertThat(empty.form(revocation).with("reason", "Дахин").send().status()).isEqualTo(409);
  }

  @Test
  void whatWasIssuedStandsInTheLedgerForEverybody() {
    CertificateNumber number = issuing.issue(issuing.order("fhc-4", null, "Дорж Наран"));
    Browse stranger = Browse.at(port);
    String path = number.publicPath() + "/proof";
    Seen proof =
        await()
            .until(
                () -> stranger.open(path),
                it -> !it.page().select("a[href^=" + path + "]").isEmpty());
    assertThat(proof.text()).contains("Гэрчилгээ олгосон").doesNotContain("Наран");
    String file = proof.page().select("a[href^=" + path + "]").attr("href");
    assertThat(new String(stranger.download(file), java.nio.charset.StandardCharsets.UTF_8))
        .contains("c2sp.org/tlog-proof");
  }

  @Test
  void aNumberThatDoesNotExistGetsAClearSentence() {
    Browse stranger = Browse.at(port);
    Seen slip =
        stranger
            .open("/certificates")
            .form("/certificates")
            .with("number", "ГЭ-2026-000123-0")
            .send();
    assertThat(slip.status()).isEqualTo(404);
    assertThat(slip.text()).contains("Ийм дугаар байж болохгүй");
    assertThat(slip.page().select("[name=number]").attr("value")).isEqualTo("ГЭ-2026-000123-0");
    CertificateNumber never = CertificateNumber.of(2019, 999_999);
    Seen unknown = stranger.open(never.publicPath());
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.text()).contains("Ийм дугаартай баримт олгоогүй байна");
    assertThat(stranger.open("/certificates?number=").status()).isEqualTo(422);
    assertThat(stranger.open("/certificates/abc").status()).isEqualTo(404);
  }

  @Test
  void aCodeOfAnotherCertificateIsCalledForged() {
    UUID holder = issuing.account("fhc-3-clerk");
    CertificateNumber one = issuing.issue(issuing.order("fhc-4", holder, "Нэгдүгээр Хүн"));
    CertificateNumber other = issuing.issue(issuing.order("fhc-4", holder, "Хоёрдугаар Хүн"));
    Browse own = signedIn.in("fhc-3-clerk", port);
    String path = own.open(one.ownPath()).page().select("a[href*=proof]").attr("href");
    Browse stranger = Browse.at(port);
    String proof = path.substring(path.indexOf("?proof="));
    Seen swapped = stranger.open(other.publicPath() + proof);
    assertThat(swapped.status()).isEqualTo(422);
    assertThat(swapped.text())
        .contains("QR код энэ баримтынх биш")
        .doesNotContain("Хүн Хүн", "Нэгдүгээр");
    char last = proof.charAt(proof.length() - 3) == 'A' ? 'B' : 'A';
    String forged =
        proof.substring(0, proof.length() - 3) + last + proof.substring(proof.length() - 2);
    for (String broken :
        Set.of(forged, "?proof=a.b.c", "?proof=%00", "?proof=..", "?proof=ү.ү.ү")) {
      Seen answer = stranger.open(one.publicPath() + broken.replace("ү", "%D2%AF"));
      assertThat(answer.status()).as(broken).isEqualTo(422);
      assertThat(answer.text()).contains("QR код энэ баримтынх биш").doesNotContain("Нэгдүгээр");
    }
  }

  @Test
  void onlyItsHolderAndItsOrganisationSeeIt() {
    UUID holder = issuing.account("fhc-3-clerk");
    CertificateNumber number = issuing.issue(issuing.order("fhc-4", holder, "Гомбын Тунгалаг"));
    Browse other = signedIn.in("fhc-5-head", port);
    assertThat(other.open(number.ownPath()).status()).isEqualTo(404);
    assertThat(other.open(number.ownPath() + "/file").status()).isEqualTo(404);
    assertThat(other.open(number.workPath()).status()).isEqualTo(404);
    assertThat(other.open(number.workPath() + "/file").status()).isEqualTo(404);
    assertThat(other.open("/work/certificates?words=Тунгалаг").text())
        .contains("Гэрчилгээ олдсонгүй");
    Browse clerk = signedIn.in("fhc-4-clerk", port);
    Seen seen = clerk.open(number.workPath());
    assertThat(seen.text()).contains("Гомбын Тунгалаг");
    assertThat(seen.page().select("form[action$=revocation]")).isEmpty();
    assertThat(Browse.at(port).open(number.ownPath()).path()).startsWith("/sign-in");
  }

  @Test
  void manyAtOnceGetDifferentNumbersAndOneThingOnlyOne() {
    Set<String> numbers = new ConcurrentSkipListSet<>();
    IntStream.range(0, 16)
        .parallel()
        .forEach(it -> numbers.add(issuing.issue(issuing.order("fhc-4", null, "Олон Хүн")).text()));
    assertThat(numbers).hasSize(16);
    CertificateOrder one = issuing.order("fhc-4", null, "Ганц Хүн");
    Set<String> same = new ConcurrentSkipListSet<>();
    IntStream.range(0, 8).parallel().forEach(it -> same.add(issuing.issue(one).text()));
    assertThat(same).hasSize(1);
    assertThat(CertificateNumber.parse(same.iterator().next().toLowerCase(java.util.Locale.ROOT)))
        .isPresent();
  }

  @Test
  void theRegisterIsPagedAndItsLastDayIsSaid() {
    IntStream.range(0, 30)
        .forEach(it -> issuing.issue(issuing.order("fhc-4", null, "Хуудас Хүн" + it)));
    Browse clerk = signedIn.in("fhc-4-clerk", port);
    Seen first = clerk.open("/work/certificates?words=Хуудас");
    assertThat(first.page().select("tbody tr")).hasSize(25);
    Seen second = clerk.open(first.page().select("a[rel=next]").attr("href"));
    assertThat(second.page().select("tbody tr")).hasSize(5);
    assertThat(clerk.open("/work/certificates?words=%27%3A*%26%21%29%5C").status()).isEqualTo(200);
    clock.set(java.time.Instant.parse("2027-01-01T02:00:00Z"));
    String number = second.page().select(".uk-number").eachText().getFirst();
    assertThat(
            Browse.at(port).open(CertificateNumber.parse(number).orElseThrow().publicPath()).text())
        .contains("Хугацаа дууссан");
  }
}
