package mn.ukhaalag.petition.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import mn.ukhaalag.Browse;
import mn.ukhaalag.Filling;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.petition.Correspondence;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petition.Channel;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.Reference;
import mn.ukhaalag.petition.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An operator files for people who call, come or write.
@ProvinceTest
class DeskTest {

  private static final byte[] PDF =
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\nxref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R/Size 3>>\nstartxref\n95\n%%EOF\n"
          .getBytes(StandardCharsets.US_ASCII);

  @LocalServerPort int port;
  @Autowired SignedIn signedIn;
  @Autowired Petitions petitions;
  @Autowired Correspondence correspondence;
  @Autowired JdbcClient database;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void aCallIsFiledAndTheNextCallOfTheSamePersonShowsIt() {
    Browse operator = signedIn.in("azdtg-operator-1", port);
    Seen filed = call(operator, "88001101").send();
    assertThat(filed.statusBeforeRedirect()).isEqualTo(303);
    String reference = filed.page().select("#filed ~ dl .uk-number").eachText().getFirst();
    Petition petition = petitions.find(new Reference(reference)).orElseThrow();
    assertThat(petition.receipt().channel()).isEqualTo(Channel.CALL_CENTRE);
    assertThat(petition.category()).isEqualTo("R3");
    assertThat(filed.page().select("[name=area] option[selected]").val()).isEqualTo("450151");
    assertThat(filed.page().select("[name=body]").text()).isEmpty();

    Seen known =
        operator
            .open("/work/desk")
            .form("/work/desk/petitions")
            .with("phone", "+976 8800-1101")
            .with("title", "Дахиад")
            .press("/work/desk/callers");
    assertThat(known.page().select("#callers").text()).contains(reference, "Гудамж харанхуй");
    assertThat(known.page().select("[name=name]").val()).isEqualTo("Дорж Болд");
    assertThat(known.page().select("[name=title]").val()).isEqualTo("Дахиад");

    String path = "/work/desk/petitions/" + petition.reference().slug();
    Seen earlier = operator.open(path);
    assertThat(earlier.text()).contains("Хүлээн авсан", "2026.04.01", "88001101");
    Seen added = earlier.form(path + "/replies").with("words", "Хоёр дахь гэрэл ч унтарсан").send();
    assertThat(added.text()).contains("нэмж бүртгэлээ");
    assertThat(correspondence.list(petition.id()))
        .extracting("words")
        .contains("Хоёр дахь гэрэл ч унтарсан");
    assertThat(earlier.form(path + "/replies").send().status()).isEqualTo(422);
  }

  @Test
  void aPetitionIsOpenToTheOperatorOnlyInTheCallInWhichItsNumberWasTold() {
    Seen filed = call(signedIn.in("azdtg-operator-1", port), "88001109").send();
    String path = "/work/desk/petitions/" + filed.path().replaceAll(".*filed=", "");
    Browse other = signedIn.in("azdtg-operator-6", port);
    assertThat(other.open(path).status()).isEqualTo(404);
    Seen asked = lookUp(other, "88001109");
    assertThat(asked.page().select("#callers a").attr("href")).isEqualTo(path);
    Seen open = other.open(path);
    assertThat(open.text()).contains("88001109");

    clock.set(SettableClock.START.plus(Duration.ofMinutes(31)));
    assertThat(other.open(path).status()).isEqualTo(404);
    assertThat(open.form(path + "/replies").with("words", "Нэмэлт").send().status()).isEqualTo(404);
    lookUp(other, "88001108");
    assertThat(other.open(path).status()).isEqualTo(404);
    assertThat(
            database
                .sql(
                    """
                    select count(*) from ledger.entry
                    where act = 'petition.caller-looked-up'
                      and thing_id = (select id from directory.post where code = ?)
                    """)
                .params(List.of("azdtg-operator-6"))
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }

  private static Seen lookUp(Browse operator, String phone) {
    return operator
        .open("/work/desk")
        .form("/work/desk/petitions")
        .with("phone", phone)
        .press("/work/desk/callers");
  }

  @Test
  void aFormSentTwiceFilesOnceAndAnotherPetitionUnderItsKeyIsRefused() {
    Browse operator = signedIn.in("azdtg-operator-2", port);
    Filling form = call(operator, "88001102");
    String first = form.send().path();
    assertThat(form.send().path()).isEqualTo(first);
    Seen other = form.with("title", "Өөр хэрэг").send();
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.page().select("[name=title]").val()).isEqualTo("Өөр хэрэг");
    assertThat(other.form("/work/desk/petitions").send().path()).isNotEqualTo(first);
  }

  @Test
  void whatIsWrongIsSaidAndNothingTypedIsLost() {
    Browse operator = signedIn.in("azdtg-operator-1", port);
    Seen refused =
        call(operator, "123")
            .with("category", "хаана ч байхгүй ангилал")
            .with("channel", "LETTER")
            .with("receivedOn", "2027-01-01")
            .with("register", "ТА99")
            .send();
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select(".govuk-error-summary a").eachAttr("href"))
        .contains("#phone", "#category", "#receivedOn", "#register");
    assertThat(refused.page().select("[name=category]").val()).contains("хаана ч");
  }

  @Test
  void aLetterKeepsItsScanAndTheDayOnWhichItCame() {
    Browse operator = signedIn.in("azdtg-operator-3", port);
    Seen filed =
        call(operator, "88001103")
            .with("channel", "LETTER")
            .with("receivedOn", "2026-02-20")
            .with("area", "")
            .with("vulnerable", "ELDERLY")
            .with("pages", "3")
            .with("incoming", "01/117")
            .file("files", "захидал.pdf", "application/pdf", PDF)
            .send();
    String reference = filed.page().select("#filed ~ dl .uk-number").eachText().getFirst();
    Petition petition = petitions.find(new Reference(reference)).orElseThrow();
    assertThat(petition.receivedAt()).isEqualTo("2026-02-20T04:00:00Z");
    assertThat(petition.area()).isEqualTo("45");
    Browse clerk = signedIn.in("nauug-clerk", port);
    String path = "/work/petitions/" + petition.reference().slug();
    Seen register = clerk.open(clerk.open(path).page().select("a[href$=/register]").attr("href"));
    assertThat(register.page().select("[name=vulnerable] option[selected]").val())
        .isEqualTo("ELDERLY");
    Seen wrong = register.form(path + "/register").with("pages", "гурав").send();
    assertThat(wrong.status()).isEqualTo(422);
    wrong
        .form(path + "/register")
        .with("pages", "4")
        .with("outgoing", "02/230")
        .with("retention", "YEARS_5")
        .send();
    assertThat(clerk.open("/work/petitions.csv?view=all&words=харанхуй").body().lines())
        .filteredOn(line -> line.startsWith(petition.reference().text()))
        .singleElement()
        .asString()
        .endsWith(",Ахмад настан,4,1,01/117,02/230,5 жил");
    Seen disguised =
        call(operator, "88001103")
            .file("files", "зураг.jpg", "image/jpeg", "<script>".getBytes(StandardCharsets.UTF_8))
            .send();
    assertThat(disguised.status()).isEqualTo(422);
  }

  @Test
  void slipAndRecordArePrintedForTheOneWhoFiledAndTheDeskIsForOperatorsOnly() {
    Browse operator = signedIn.in("azdtg-operator-4", port);
    Seen filed = call(operator, "88001104").with("channel", "WALK_IN").send();
    String reference = filed.path().replaceAll(".*filed=", "");
    String path = "/work/desk/petitions/" + reference;
    assertThat(operator.open(path + "/slip").text()).contains("нууц үг");
    assertThat(operator.open(path + "/record").text()).contains("гарын үсэг", "Манай гудамж");
    Browse other = signedIn.in("azdtg-operator-5", port);
    assertThat(other.open(path + "/slip").status()).isEqualTo(404);
    assertThat(other.open("/work/desk?filed=" + reference).status()).isEqualTo(404);
    assertThat(signedIn.in("azdtg-administrator-1", port).open("/work/desk").status())
        .isEqualTo(404);
    assertThat(Browse.at(port).open("/work/desk").path()).startsWith("/sign-in");
  }

  private static Filling call(Browse operator, String phone) {
    return operator
        .open("/work/desk")
        .form("/work/desk/petitions")
        .with("phone", phone)
        .with("channel", "CALL_CENTRE")
        .with("kind", "REQUEST")
        .with("category", "r3")
        .with("area", "450151")
        .with("title", "Гудамж харанхуй")
        .with("body", "Манай гудамжны гэрэл гурав хоног асахгүй байна.")
        .with("name", "Дорж Болд");
  }
}
