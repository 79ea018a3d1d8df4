package mn.ukhaalag.petition.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Locale;
import mn.ukhaalag.Browse;
import mn.ukhaalag.Filling;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.petition.Answers;
import mn.ukhaalag.petition.Assignments;
import mn.ukhaalag.petition.Correspondence;
import mn.ukhaalag.petition.Handling;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petition.Outcome;
import mn.ukhaalag.petition.Petition.Status;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.Reference;
import mn.ukhaalag.petition.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A citizen without an account files a petition and follows it to its answer and beyond.
@ProvinceTest
@Import(Staff.class)
class FilingStoryTest {

  @LocalServerPort int port;
  @Autowired Staff staff;
  @Autowired Petitions petitions;
  @Autowired Handling handling;
  @Autowired Assignments assignments;
  @Autowired Correspondence correspondence;
  @Autowired Answers answers;
  @Autowired JdbcClient database;
  @Autowired SignatureCodes signatureCodes;

  @Test
  void aPetitionIsFiledFollowedAnsweredRatedAndContested() {
    Seen check = Citizen.at(port).writes("Гэрэл асахгүй байна").send();
    assertThat(check.path()).endsWith("/check");
    assertThat(check.text()).contains("Нийтийн аж ахуй").contains("Гэрэл асахгүй байна");
    Seen receipt = check.form("/petitions").send();
    assertThat(receipt.statusBeforeRedirect()).isEqualTo(303);
    assertThat(receipt.path()).startsWith("/petitions/receipt/DU-");
    assertThat(receipt.page().select(".filing-code svg path")).isNotEmpty();

    String number = Citizen.number(receipt);
    Browse later = Browse.at(port);
    assertThat(later.open("/my/petitions/" + slug(number)).path())
        .startsWith("/petitions/follow?number=");
    Seen own =
        follow(later, number.replace("-", " "), Citizen.secret(receipt).toLowerCase(Locale.ROOT));
    assertThat(own.path()).isEqualTo("/my/petitions/" + slug(number));
    assertThat(own.text()).contains("Гэрэл асахгүй байна").contains("Хүлээн авлаа");
    assertThat(later.open("/petitions/" + slug(number)).path()).isEqualTo(own.path());
    assertThat(Browse.at(port).open("/petitions/" + slug(number)).status()).isEqualTo(404);

    Petition petition = find(number);
    Actor clerk = staff.in("nauug-clerk");
    handling.register(clerk, petition.id());
    assignments.assign(clerk, petition.id(), null, staff.post("nauug-clerk").id());
    correspondence.note(clerk, petition.id(), "Зөвхөн дотооддоо");
    correspondence.ask(clerk, petition.id(), "Аль гудамж вэ?");
    own = later.open(own.path());
    assertThat(own.text()).contains("Аль гудамж вэ?").doesNotContain("Зөвхөн дотооддоо");
    own = own.form(own.path() + "/replies").with("reply", "Хоёрдугаар гудамж").send();
    assertThat(own.text()).contains("Хоёрдугаар гудамж");

    answers.draft(clerk, petition.id(), Outcome.SATISFIED, "Гэрлийг зассан.", null);
    assertThat(later.open(own.path()).text()).doesNotContain("Гэрлийг зассан.");
    answers.send(staff.in("nauug-head"), petition.id());
    own = later.open(own.path());
    assertThat(own.text()).contains("Гэрлийг зассан.").contains("Шийдвэрлэсэн");
    own = own.form(own.path() + "/rating").with("stars", "2").with("words", "Удсан").send();
    assertThat(own.text()).contains("Үнэлгээ өгсөнд баярлалаа");
    Seen again =
        own.form(own.path() + "/reopening")
            .with("reason", "Дахиад унтарсан байна")
            .with("how", "REOPENED")
            .send();
    assertThat(again.statusBeforeRedirect()).isEqualTo(303);
    assertThat(find(number).status()).isEqualTo(Status.RECEIVED);
  }

  @Test
  void whatIsSentTwiceIsFiledOnce() {
    Citizen citizen = Citizen.at(port);
    Filling send = citizen.writes("Хоёр удаа дарсан").send().form("/petitions");
    String first = Citizen.number(send.send());
    assertThat(Citizen.number(send.send())).isEqualTo(first);
    assertThat(filed("Хоёр удаа дарсан")).isEqualTo(1);
  }

  @Test
  void aKeyThatWasUsedForSomethingElseKeepsTheText() {
    Citizen citizen = Citizen.at(port);
    Filling form = citizen.writes("Эхний өргөдөл");
    String first = Citizen.number(form.send().form("/petitions").send());
    assertThat(Citizen.number(form.send())).isEqualTo(first);

    Seen taken = form.with("title", "Өөр өргөдөл").send();
    assertThat(taken.status()).isEqualTo(409);
    assertThat(taken.text()).contains(first).contains("Өөр өргөдөл");
    String check = taken.page().select("a[href$=/check]").attr("href");
    Seen second = citizen.browse().open(check).form("/petitions").send();
    assertThat(Citizen.number(second)).isNotEqualTo(first);
    assertThat(filed("Эхний өргөдөл")).isEqualTo(1);
  }

  @Test
  void whatWasCheckedIsWhatIsSent() {
    Citizen citizen = Citizen.at(port);
    Filling form = citizen.writes("Анхны гарчиг");
    Seen check = form.send();
    form.with("title", "Сүүлийн гарчиг").send();
    Seen again = check.form("/petitions").send();
    assertThat(again.path()).endsWith("/check");
    assertThat(again.text()).contains("өөрчлөгдсөн байна").contains("Сүүлийн гарчиг");
    assertThat(filed("Анхны гарчиг")).isZero();
  }

  @Test
  void aDraftSurvivesWithItsFilesAndCanBeDiscarded() {
    Citizen citizen = Citizen.at(port);
    Seen refused =
        citizen
            .writes("Ноорог үлдэнэ")
            .with("phone", "12")
            .file("files", "зураг.png", "image/png", Citizen.picture())
            .send();
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#phone");
    assertThat(refused.text()).contains("зураг.png");

    Seen later = citizen.browse().open("/petitions/new");
    assertThat(later.text()).contains("илгээгээгүй 1 өргөдөл").doesNotContain("Ноорог үлдэнэ");
    String draft = later.page().select("a[href^=/petitions/drafts/]").attr("href");
    assertThat(Browse.at(port).open(draft).status()).isEqualTo(404);
    Seen form = citizen.browse().open(draft);
    assertThat(form.form("/petitions/new").value("title")).isEqualTo("Ноорог үлдэнэ");
    Seen receipt =
        form.form("/petitions/new")
            .without("remove")
            .with("phone", "99112233")
            .with("step", "check")
            .send()
            .form("/petitions")
            .send();
    Seen own = citizen.browse().open("/my/petitions/" + slug(Citizen.number(receipt)));
    String file = own.page().select("a[href*=/files/]").attr("href");
    assertThat(citizen.browse().open(file).status()).isEqualTo(200);
    assertThat(Browse.at(port).open(file).status()).isEqualTo(404);
    assertThat(citizen.browse().open("/petitions/new").text()).doesNotContain("Ноорог үлдэнэ");

    citizen.writes("Хаях ноорог").with("step", "save").send();
    Seen begun = citizen.browse().open("/petitions/new");
    String discard = begun.page().select("form[action$=/discarding]").attr("action");
    assertThat(begun.form(discard).send().text()).doesNotContain("Хаях ноорог");
  }

  @Test
  void whoeverFindsADraftOfAnotherOnASharedTelephoneForgetsIt() {
    Citizen citizen = Citizen.at(port);
    citizen.writes("Хөршийн ноорог").with("step", "save").send();
    Seen found = citizen.browse().open("/petitions/new");
    String draft = found.page().select("a[href^=/petitions/drafts/]").attr("href");
    assertThat(citizen.browse().open(draft).status()).isEqualTo(200);
    Seen forgotten = found.form("/petitions/drafts/forgetting").send();
    assertThat(forgotten.text()).contains("бүх ноорог устлаа").doesNotContain("илгээгээгүй 1");
    assertThat(citizen.browse().open(draft).status()).isEqualTo(404);
  }

  @Test
  void theMapAndTheHelpWorkWithoutScripts() {
    Citizen citizen = Citizen.at(port);
    Seen found =
        citizen.writes("Ангилал").with("words", "радиатор хүйтэн").with("step", "help").send();
    assertThat(found.page().select("button[name=pick]").eachAttr("value")).contains("U1");
    Seen picked = found.form("/petitions/new").without("step").with("pick", "U1").send();
    assertThat(picked.form("/petitions/new").value("category")).isEqualTo("U1");
    assertThat(citizen.browse().open("/areas/map.svg").header("Content-Type"))
        .startsWith("image/svg+xml");
  }

  @Test
  void wrongNumberAndWrongSecretLookTheSameAndAreNotTriedForEver() {
    Seen receipt = Citizen.at(port).files("Нууц үг");
    String number = Citizen.number(receipt);
    Browse stranger = Browse.at(port);
    Seen wrongSecret = follow(stranger, number, "0000000000");
    Seen wrongNumber = follow(stranger, unknownNumber(), "0000000000");
    assertThat(wrongSecret.status()).isEqualTo(422);
    assertThat(wrongNumber.page().select(".govuk-error-summary").text())
        .isEqualTo(wrongSecret.page().select(".govuk-error-summary").text());
    assertThat(follow(stranger, number.substring(0, 15) + "x", "1").text()).contains("цифр буруу");
    for (int attempt = 0; attempt < 20; attempt++) {
      follow(stranger, number, "0000000000");
    }
    assertThat(follow(stranger, number, Citizen.secret(receipt)).status()).isEqualTo(429);
  }

  @Test
  void strangersWhoGuessKeepNobodyOutWhoHasTheSecret() {
    Seen receipt = Citizen.at(port).files("Олон танихгүй хүн");
    String number = Citizen.number(receipt);
    Browse first = Browse.at(port);
    Browse second = Browse.at(port);
    for (int attempt = 0; attempt < 10; attempt++) {
      assertThat(follow(first, number, "0000000000").status()).isEqualTo(422);
      assertThat(follow(second, number, "0000000000").status()).isEqualTo(422);
    }
    assertThat(follow(first, number, "0000000000").status()).isEqualTo(429);
    Browse third = Browse.at(port);
    assertThat(follow(third, number, "0000000000").status()).isEqualTo(422);
    assertThat(follow(third, number, "0000000000").status()).isEqualTo(429);
    Seen own = follow(Browse.at(port), number, Citizen.secret(receipt));
    assertThat(own.text()).contains("Олон танихгүй хүн");
    assertThat(follow(first, unknownNumber(), "0000000000").status()).isEqualTo(422);
  }

  @Test
  void thoseWhoSignTogetherConfirmWithACode() {
    Citizen citizen = Citizen.at(port);
    Seen receipt =
        citizen
            .writes("Хамтын өргөдөл")
            .with("signatories", "Дорж Болд, 88110077")
            .send()
            .form("/petitions")
            .send();
    String number = Citizen.number(receipt);
    String arguments =
        database
            .sql(
                """
                select arguments::text from notice.notice
                where thing_id = :petition and template = 'petition.filing.letter.sign'
                """)
            .param("petition", find(number).id())
            .query(String.class)
            .single();
    String code = arguments.replaceAll(".*\\b(\\d{6})\\b(?!-).*", "$1");
    Seen signed =
        Browse.at(port)
            .open("/petitions/sign?number=" + slug(number))
            .form("/petitions/sign")
            .with("phone", "8811-0077")
            .with("code", code)
            .send();
    assertThat(signed.text()).contains("Гарын үсгийг тань баталгаажууллаа");
    assertThat(citizen.browse().open("/my/petitions/" + slug(number)).text())
        .contains("1 хүнээс гарын үсэг хүссэн, 1 нь баталгаажуулсан");
  }

  @Test
  void nobodyLeavesDraftsWithoutEnd() {
    Citizen citizen = Citizen.at(port);
    for (int draft = 0; draft < 20; draft++) {
      assertThat(citizen.writes("Ноорог").with("step", "save").send().status()).isEqualTo(200);
    }
    Seen refused = citizen.writes("Хорин нэг дэх").with("step", "save").send();
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("илгээгээгүй 20 өргөдөл");
    assertThat(refused.form("/petitions/new").value("title")).isEqualTo("Хорин нэг дэх");
  }

  @Test
  void strangersAreNotFloodedWithCodes() {
    var lines = new ArrayList<String>();
    for (int number = 0; number < 40; number++) {
      lines.add("Дорж Болд, 8822%04d".formatted(number));
    }
    Citizen citizen = Citizen.at(port);
    Seen receipt =
        citizen
            .writes("Олон хүний өргөдөл")
            .with("signatories", String.join("\n", lines))
            .send()
            .form("/petitions")
            .send();
    String own = "/my/petitions/" + slug(Citizen.number(receipt));
    assertThat(citizen.browse().open(own).text()).contains("10 хүнд код хараахан очоогүй");
    signatureCodes.sendWaiting();
    assertThat(citizen.browse().open(own).text()).doesNotContain("код хараахан очоогүй");
  }

  @Test
  void somebodyElsesPetitionIsMissing() {
    String number = Citizen.number(Citizen.at(port).files("Хэнд ч бүү үзүүл"));
    Browse stranger = Browse.at(port);
    for (String path : new String[] {"/my/petitions/", "/petitions/receipt/"}) {
      assertThat(stranger.open(path + slug(number)).text()).doesNotContain("Хэнд ч бүү үзүүл");
    }
    assertThat(stranger.open("/my/petitions/" + slug(number) + "/withdrawal/new").status())
        .isEqualTo(404);
    Citizen other = Citizen.at(port);
    Seen own = other.browse().open("/my/petitions/" + slug(Citizen.number(other.files("Минийх"))));
    String mine = own.path();
    Seen withdrawn =
        other.browse().open(mine + "/withdrawal/new").form(mine + "/withdrawal").send();
    assertThat(withdrawn.text()).contains("буцаан татлаа");
  }

  private static String unknownNumber() {
    for (int check = 0; check < 10; check++) {
      String number = "ДУ-1999-000001-" + check;
      if (Reference.parse(number).isPresent()) {
        return number;
      }
    }
    throw new AssertionError("no check digit fits");
  }

  private static Seen follow(Browse browse, String number, String secret) {
    return browse
        .open("/petitions/follow")
        .form("/petitions/follow")
        .with("number", number)
        .with("secret", secret)
        .send();
  }

  private Petition find(String number) {
    return Reference.parse(number).flatMap(petitions::find).orElseThrow();
  }

  private int filed(String title) {
    return database
        .sql("select count(*) from petition.petition where title = :title")
        .param("title", title)
        .query(Integer.class)
        .single();
  }

  private static String slug(String number) {
    return number.replace("ДУ", "DU");
  }
}
