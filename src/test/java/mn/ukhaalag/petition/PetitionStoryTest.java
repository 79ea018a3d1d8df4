package mn.ukhaalag.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import mn.ukhaalag.Browse;
import mn.ukhaalag.Filling;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.petition.Petition.Status;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The story of one petition, page by page: a woman calls about dark streets; it goes to the wrong
/// office and from there to the right one, takes longer than the law gives, is answered late, is
/// appealed, decided by the superior, published, and stands in the open data.
@ProvinceTest
class PetitionStoryTest {

  @LocalServerPort int port;
  @Autowired SignedIn signedIn;
  @Autowired Staff staff;
  @Autowired Petitions petitions;
  @Autowired SettableClock clock;

  @Test
  void fromTheCallToTheOpenData() {
    clock.set(SettableClock.START);
    Seen filed = call(signedIn.in("azdtg-operator-1", port));
    var reference =
        new Reference(filed.page().select("#filed ~ dl .uk-number").eachText().getFirst());
    String secret = filed.page().select("#filed ~ dl .uk-number").eachText().getLast();
    assertThat(petition(reference).organisation()).isEqualTo(staff.organisationId("nauug"));

    forward(reference);
    assertThat(petition(reference).organisation()).isEqualTo(staff.organisationId("dsedn"));

    String path = "/work/petitions/" + reference.slug();
    Browse clerk = signedIn.in("dsedn-clerk", port);
    Browse head = signedIn.in("dsedn-head", port);
    clerk.open(path).form(path + "/registration").send();
    assign(clerk, path, "dsedn-clerk");
    head.open(path)
        .form(path + "/extension")
        .with("extensionDays", "10")
        .with("extensionReason", "Сэлбэг захиалсан")
        .send();
    clock.advance(Duration.ofDays(60));
    answer(clerk, head, path, "Шугамыг сольсон.");
    assertThat(petition(reference).isLate(clock.instant())).isTrue();

    appeal(reference, secret);
    Petition appealed = petition(reference);
    assertThat(appealed.status()).isEqualTo(Status.RECEIVED);
    assertThat(appealed.organisation()).isEqualTo(staff.organisationId("azdtg"));

    Browse superior = signedIn.in("azdtg-clerk", port);
    superior.open(path).form(path + "/registration").send();
    assign(superior, path, "azdtg-clerk");
    answer(superior, signedIn.in("azdtg-head", port), path, "Гурван гудамжны гэрлийг сольсон.");

    publish(reference);
    assertThat(Browse.at(port).open("/petitions/" + reference.slug()).text())
        .contains("Гурван гудамжны гэрлийг сольсон.")
        .doesNotContain("Дорж Сарнай");
    assertThat(Browse.at(port).open("/petitions.csv").body())
        .contains(reference.text())
        .doesNotContain("Сарнай");
    clock.set(SettableClock.START);
  }

  private static Seen call(Browse operator) {
    return operator
        .open("/work/desk")
        .form("/work/desk/petitions")
        .with("phone", "88770033")
        .with("channel", "CALL_CENTRE")
        .with("kind", "COMPLAINT")
        .with("category", "R3")
        .with("area", "450151")
        .with("title", "Гудамж харанхуй")
        .with("body", "Манай гудамжны гэрэл гурав хоног асахгүй байна.")
        .with("name", "Дорж Сарнай")
        .with("publish", "yes")
        .send();
  }

  private void forward(Reference reference) {
    String path = "/work/petitions/" + reference.slug();
    signedIn
        .in("nauug-clerk", port)
        .open(path)
        .form(path + "/forwarding")
        .with("forwardTo", staff.organisationId("dsedn").toString())
        .with("forwardReason", "Гэрэлтүүлгийн шугам түгээх сүлжээнийх.")
        .send();
  }

  private void assign(Browse clerk, String path, String post) {
    clerk
        .open(path)
        .form(path + "/assignment")
        .with("assignee", "post:" + staff.post(post).id())
        .send();
  }

  private static void answer(Browse clerk, Browse head, String path, String words) {
    clerk
        .open(path)
        .form(path + "/answers")
        .with("outcome", "SATISFIED")
        .with("words", words)
        .send();
    form(head.open(path), "/approval").send();
  }

  private void appeal(Reference reference, String secret) {
    Seen own =
        Browse.at(port)
            .open("/petitions/follow")
            .form("/petitions/follow")
            .with("number", reference.text())
            .with("secret", secret)
            .send();
    assertThat(own.text()).contains("Шугамыг сольсон.");
    own.form(own.path() + "/reopening")
        .with("reason", "Гэрэл асахгүй хэвээр.")
        .with("how", "APPEALED")
        .send();
  }

  private void publish(Reference reference) {
    Browse moderator = signedIn.in("azdtg-moderator", port);
    String desk = "/work/moderation/" + reference.slug();
    moderator.open(desk).form(desk + "/publication").send();
  }

  private Petition petition(Reference reference) {
    return petitions.find(reference).orElseThrow();
  }

  private static Filling form(Seen page, String end) {
    return page.form(page.page().select("form[action$=" + end + "]").attr("action"));
  }
}
