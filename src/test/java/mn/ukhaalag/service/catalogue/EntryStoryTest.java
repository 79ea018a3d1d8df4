package mn.ukhaalag.service.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import mn.ukhaalag.Administrator;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.ledger.Entry;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.process.PermitOffice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// An organisation writes what the catalogue says about its service, in both languages.
@ProvinceTest
class EntryStoryTest {

  @LocalServerPort int port;
  @Autowired PermitOffice office;
  @Autowired Ledger ledger;
  @Autowired JdbcClient database;
  @Autowired SessionRepository<? extends Session> sessions;

  @Test
  void theTextIsLookedAtPublishedAndTakenBack() {
    Service service = office.service("test-text", "standard");
    office.publish(service, PermitOffice.drawn("drawio"));
    Browse keeper = keeper("standard");
    String path = "/administration/services/test-text/text";
    Seen form = keeper.open(path);
    assertThat(form.page().select("#title-mn").val()).isEqualTo("Туршилтын зөвшөөрөл");
    Seen wrong =
        form.form(path)
            .with("fee-mn", "5000 төгрөг")
            .with("title-en", "")
            .with("step", "keep")
            .send();
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.page().select("#fee-mn").val()).isEqualTo("5000 төгрөг");
    assertThat(wrong.text()).contains("нөгөө хэлээр");

    Seen looked =
        wrong
            .form(path)
            .with("title-en", "Trade permit")
            .with("title-mn", "Худалдааны зөвшөөрөл")
            .with("fee-en", "5000 MNT")
            .with("place-mn", "Танхим 1, 9:00–17:00")
            .with("place-en", "Hall 1, 9:00–17:00")
            .with("step", "look")
            .send();
    assertThat(looked.status()).isEqualTo(200);
    assertThat(looked.text()).contains("Танхим 1").contains("үнэгүй гэсэн тул");
    // Everybody else is shown the page of a moment ago.
    assertThat(keeper.open("/services/test-text").text()).doesNotContain("Танхим 1");

    Seen kept = looked.form(path).with("step", "keep").send();
    assertThat(kept.statusBeforeRedirect()).isEqualTo(303);
    assertThat(keeper.open("/services/test-text").text())
        .contains("Худалдааны зөвшөөрөл")
        .contains("Танхим 1");
    assertThat(keeper.open("/services?q=худалдаа").text()).contains("Худалдааны зөвшөөрөл");
    assertThat(ledger.history(service.thing()).stream().map(Entry::act))
        .contains("service.text-changed");

    Seen late = looked.form(path).with("step", "keep").send();
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.text()).contains("өөр хүн бичвэрийг өөрчилсөн");
    Seen first = keeper.open(path + "?from=1");
    assertThat(first.page().select("#title-mn").val()).isEqualTo("Туршилтын зөвшөөрөл");
    first.form(path).with("step", "keep").send();
    assertThat(keeper.open(path).page().select("#title-mn").val()).isEqualTo("Туршилтын зөвшөөрөл");
    assertThat(keeper("meteo").open(path).status()).isEqualTo(404);
  }

  @Test
  void theChecklistIsWrittenInADraft() {
    Service service = office.service("test-checklist", "standard");
    office.publish(service, PermitOffice.drawn("drawio"));
    Browse keeper = keeper("standard");
    String home = "/administration/services/" + service.code();
    String draft = keeper.open(home).formWith("from", "1").send().path();
    Seen form = keeper.open(draft + "/checklist");
    Seen wrong =
        form.form(draft + "/checklist")
            .with("checklist-mn", "Баримт бүрэн\nХаяг зөв")
            .with("checklist-en", "All documents")
            .send();
    assertThat(wrong.status()).isEqualTo(422);
    Seen kept =
        wrong
            .form(draft + "/checklist")
            .with("checklist-en", "All documents\nRight address")
            .send();
    assertThat(kept.text()).contains("Хаяг зөв");
  }

  private Browse keeper(String organisation) {
    return Administrator.of(
        organisation, Role.ORGANISATION_ADMINISTRATOR, port, database, sessions);
  }
}
