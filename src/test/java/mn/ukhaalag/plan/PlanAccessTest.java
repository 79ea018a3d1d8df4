package mn.ukhaalag.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.petition.Staff;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// An official sees the own plan and those above it, a head all below, the monitoring team and
/// the
/// auditor everything; for all others a plan does not exist.
@ProvinceTest
class PlanAccessTest {

  @LocalServerPort int port;
  @Autowired SignedIn signedIn;
  @Autowired Staff staff;
  @Autowired Documents documents;
  @Autowired Planning planning;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void thePlanOfAnOfficialIsSeenByItsOwnerAndThoseAbove() {
    Document office =
        planning.draft(
            Level.ORGANISATION, post("health-head").organisation(), post("health-head").id(), null);
    Document unit = unitPlan(post("health-care-head"), office);
    Document own =
        planning.draft(
            Level.OFFICIAL, unit.organisation(), post("health-care-official").id(), unit.id());
    for (String seer :
        List.of(
            "health-care-official",
            "health-head",
            "azdtg-governor",
            "azdtg-auditor",
            "azdtg-hshudah-head")) {
      assertThat(status(seer, own)).as(seer).isEqualTo(200);
    }
    assertThat(status("health-care-official", unit)).isEqualTo(200);
    assertThat(status("health-care-official", office)).isEqualTo(200);
    for (String stranger : List.of("health-clerk", "education-head", "azdtg-press")) {
      assertThat(status(stranger, own)).as(stranger).isEqualTo(404);
      assertThat(signedIn.in(stranger, port).open("/work/plans").text())
          .doesNotContain(own.reference());
    }
  }

  @Test
  void whoeverMayReadMayNotThereforeWrite() {
    Document office =
        planning.draft(
            Level.ORGANISATION, post("health-head").organisation(), post("health-head").id(), null);
    for (String reader : List.of("azdtg-auditor", "azdtg-governor", "health-clerk")) {
      assertThat(signedIn.in(reader, port).open(office.path() + "/edit").status())
          .as(reader)
          .isEqualTo(404);
      assertThat(signedIn.in(reader, port).open(office.path()).page().select("a[href$=/edit]"))
          .isEmpty();
    }
  }

  private Document unitPlan(Post head, @Nullable Document above) {
    return documents.begin(
        Author.SYSTEM,
        new Document.Facts(
            Level.UNIT,
            "Нэгжийн төлөвлөгөө",
            head.organisation(),
            head.unit(),
            null,
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 12, 31),
            above == null ? null : above.id()),
        head.id(),
        null);
  }

  private int status(String seer, Document document) {
    return signedIn.in(seer, port).open(document.path()).status();
  }

  private Post post(String code) {
    return staff.post(code);
  }
}
