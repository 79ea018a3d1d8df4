package mn.ukhaalag.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.access.People;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.petition.Programs;
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
  @Autowired Programs programs;
  @Autowired People people;
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

  /// Who sees which plan of the veterinary department, whose plan stands under the governor's.
  @Test
  void theMatrixOfWhoSeesWhat() {
    Document office = enforced("vet-head", null);
    Document unit = unitPlan(post("vet-health-head"), office);
    Document own = own("vet-health-official", unit);
    Document heads = own("vet-health-head", unit);
    Document other = unitPlan(post("vet-quarantine-head"), office);
    Document others = own("vet-quarantine-official", other);
    List<Document> all = List.of(office, unit, own, heads, other, others);
    seen("vet-health-official", all, office, unit, own);
    seen("vet-quarantine-official", all, office, other, others);
    seen("vet-health-head", all, office, unit, own, heads);
    seen("vet-quarantine-head", all, office, other, others);
    seen("vet-clerk", all, office);
    seen("vet-head", all, office, unit, own, heads, other, others);
    seen("azdtg-governor", all, office, unit, own, heads, other, others);
    seen("azdtg-hshudah-head", all, office, unit, own, heads, other, others);
    seen("azdtg-auditor", all, office, unit, own, heads, other, others);
    seen("azdtg-nbh-head", all);
    seen("agri-head", all);
    seen("azdtg-press", all);
    String phone = "94%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));
    people.citizen("Сараа", phone);
    Browse citizen = Browse.at(port);
    citizen.signIn(phone, People.PASSWORD);
    for (Document document : all) {
      assertThat(citizen.open(document.path()).status()).isEqualTo(404);
      assertThat(Browse.at(port).open(document.path()).path()).startsWith("/sign-in");
      assertThat(byKey("vet-head", document)).doesNotContain(document.reference());
    }
  }

  @Test
  void theHeadOfAUnitWritesAndApprovesForTheUnitOnly() {
    Document office = enforced("vet-head", null);
    Document unit = unitPlan(post("vet-health-head"), office);
    Document own = own("vet-health-official", unit);
    Document others = own("vet-quarantine-official", office);
    Browse head = signedIn.in("vet-health-head", port);
    assertThat(head.open(own.path() + "/edit").status()).isEqualTo(200);
    assertThat(head.open(unit.path() + "/edit").status()).isEqualTo(200);
    assertThat(head.open(office.path() + "/edit").status()).isEqualTo(404);
    assertThat(head.open(others.path() + "/edit").status()).isEqualTo(404);
    planning.measure(planning.objective(own, "1"), "1.1", own.organisation(), null);
    planning.take(own, Step.DISCUSSED);
    assertThat(head.open("/work").text()).contains(own.reference());
    assertThat(signedIn.in("vet-quarantine-head", port).open("/work").text())
        .doesNotContain(own.reference());
    assertThat(head.open(own.path()).page().select("a[href$=/approval]")).isNotEmpty();
    assertThat(
            signedIn
                .in("vet-health-official", port)
                .open(own.path())
                .page()
                .select("a[href$=/approval]"))
        .isEmpty();
    Seen given = give(head, "vet-quarantine-official");
    assertThat(given.status()).isEqualTo(422);
    assertThat(given.text()).contains("Нэгжийн дарга зөвхөн нэгжийнхээ");
    assertThat(give(head, "vet-health-official").text()).contains("үүрэг өглөө");
  }

  private Seen give(Browse head, String to) {
    return head.open("/work/directives/new")
        .form("/work/directives")
        .with("text", "Тайлангаа гаргах")
        .with("post", post(to).id().toString())
        .with("dueOn", "2026-03-20")
        .send();
  }

  private Document enforced(String head, @Nullable Document above) {
    Document plan =
        planning.draft(
            Level.ORGANISATION,
            post(head).organisation(),
            post(head).id(),
            above == null ? null : above.id());
    planning.measure(planning.objective(plan, "1"), "1.1", plan.organisation(), null);
    return planning.enforce(plan);
  }

  private Document own(String post, Document above) {
    return planning.draft(Level.OFFICIAL, above.organisation(), post(post).id(), above.id());
  }

  private void seen(String seer, List<Document> all, Document... visible) {
    Browse browse = signedIn.in(seer, port);
    Set<UUID> expected = Arrays.stream(visible).map(Document::id).collect(Collectors.toSet());
    String list = browse.open("/work/plans").text();
    for (Document document : all) {
      boolean isSeen = expected.contains(document.id());
      assertThat(browse.open(document.path()).status())
          .as(seer + " " + document.title() + " " + document.level())
          .isEqualTo(isSeen ? 200 : 404);
      if (!isSeen) {
        assertThat(list).as(seer).doesNotContain(document.reference());
      }
    }
  }

  private String byKey(String post, Document document) {
    Browse program = Browse.at(port);
    return program
        .send(
            program
                .request(document.path())
                .header("Authorization", "Bearer " + programs.key(post)))
        .body();
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
