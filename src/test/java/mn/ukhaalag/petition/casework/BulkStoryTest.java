package mn.ukhaalag.petition.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.petition.Handling;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petition.Status;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.petition.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Many petitions at once: assigned, answered with ready words, approved.
@ProvinceTest
class BulkStoryTest {

  @LocalServerPort int port;
  @Autowired SignedIn signedIn;
  @Autowired Petitioning citizen;
  @Autowired Staff staff;
  @Autowired Petitions petitions;
  @Autowired Handling handling;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void manyAreAssignedAnsweredAndApprovedAtOnce() {
    List<Petition> chosen =
        IntStream.range(0, 3).mapToObj(i -> citizen.request("W1", "Хог ачаагүй " + i)).toList();
    Petition elsewhere = citizen.request("U1", "Байр хүйтэн");
    Petition closed = citizen.request("W1", "Хог ачсан");
    Browse clerk = signedIn.in("nauug-clerk", port);
    Browse head = signedIn.in("nauug-head", port);

    Seen preview =
        preview(clerk, "assignment", Stream.concat(chosen.stream(), Stream.of(elsewhere)).toList());
    assertThat(preview.text()).contains("Дараах 3 өргөдөлд").doesNotContain("Байр хүйтэн");
    Seen unchosen = preview.form("/work/bulk/assignment/runs").send();
    assertThat(unchosen.status()).isEqualTo(422);
    Seen assigned =
        unchosen
            .form("/work/bulk/assignment/runs")
            .with("assignee", "post:" + staff.post("nauug-clerk").id())
            .send();
    assertThat(assigned.text()).contains("3-ээс 3 нь амжилттай");

    Seen answering =
        preview(clerk, "answer", Stream.concat(chosen.stream(), Stream.of(closed)).toList());
    Seen answered =
        answering
            .form("/work/bulk/answer/runs")
            .with("template", "resolved")
            .with("outcome", "SATISFIED")
            .send();
    assertThat(answered.text()).contains("3-ээс 3 нь амжилттай");
    assertThat(clerk.open("/work/petitions/" + chosen.getFirst().reference().slug()).text())
        .contains("Таны " + chosen.getFirst().reference().text() + " дугаартай өргөдлийг судлан");

    Seen approving =
        preview(head, "approval", Stream.concat(chosen.stream(), Stream.of(closed)).toList());
    assertThat(approving.text()).contains("Хийх боломжгүй: 1");
    Seen approved = approving.form("/work/bulk/approval/runs").send();
    assertThat(approved.text()).contains("3-ээс 3 нь амжилттай");
    assertThat(petitions.list(chosen.stream().map(Petition::id).toList()))
        .extracting(Petition::status)
        .containsOnly(Status.ANSWERED);
    assertThat(clerk.open(approved.path()).status()).isEqualTo(404);
  }

  @Test
  void oneThatCannotBeDoneKeepsNoneOfTheOthersFromIt() {
    Petition first = citizen.request("W1", "Нэгдүгээр");
    Petition second = citizen.request("W1", "Хоёрдугаар");
    Browse clerk = signedIn.in("nauug-clerk", port);
    Seen preview = preview(clerk, "assignment", List.of(first, second));
    handling.forward(
        staff.in("nauug-clerk"), second.id(), staff.organisationId("azdtg"), "Харьяалал");
    Seen done =
        preview
            .form("/work/bulk/assignment/runs")
            .with("assignee", "post:" + staff.post("nauug-clerk").id())
            .send();
    assertThat(done.text()).contains("2-ээс 1 нь амжилттай, 1 нь болсонгүй");
    assertThat(petitions.get(first.id()).status()).isEqualTo(Status.ASSIGNED);
  }

  @Test
  void thoseChosenInTheListOfPetitionsAreWorkedOnAtOnce() {
    Petition first = citizen.request("W1", "Жагсаалтын нэг");
    citizen.request("W1", "Жагсаалтын хоёр");
    Browse clerk = signedIn.in("nauug-clerk", port);
    Seen list = clerk.open("/work/petitions?view=all&words=жагсаалтын");
    Seen preview =
        list.form("/work/bulk/assignment")
            .with("petition", first.id().toString())
            .press("/work/bulk/assignment");
    assertThat(preview.text()).contains("Жагсаалтын нэг").doesNotContain("Жагсаалтын хоёр");
    Browse auditor = signedIn.in("azdtg-auditor", port);
    String nauug = staff.organisationId("nauug").toString();
    assertThat(
            auditor.open("/work/petitions?organisation=" + nauug).page().select("[name=petition]"))
        .isEmpty();
  }

  @Test
  void whatIsNotOnesOwnIsNeverNamedInARun() {
    Petition own = citizen.request("W1", "Өөрийн нэг");
    Petition foreign = citizen.request("U1", "Хүний нууц гарчиг");
    Browse clerk = signedIn.in("nauug-clerk", port);
    String assignee = "&assignee=post:" + staff.post("nauug-clerk").id();
    Seen none = send(clerk, "assignment/runs", List.of(foreign), assignee);
    assertThat(none.status()).isEqualTo(422);
    Seen run = send(clerk, "assignment/runs", List.of(own, foreign), assignee);
    assertThat(run.text())
        .contains("2-ээс 1 нь амжилттай, 1 нь болсонгүй")
        .doesNotContain("Хүний нууц гарчиг", foreign.reference().text());
  }

  @Test
  void manyMoreAreWorkedOnWhileNobodyWaits() {
    List<Petition> chosen =
        IntStream.range(0, 55).mapToObj(i -> citizen.request("W2", "Хогийн цэг " + i)).toList();
    Browse clerk = signedIn.in("nauug-clerk", port);
    Seen begun =
        preview(clerk, "assignment", chosen)
            .form("/work/bulk/assignment/runs")
            .with("assignee", "post:" + staff.post("nauug-clerk").id())
            .send();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> clerk.open(begun.path()).text().contains("55-ээс 55 нь амжилттай"));
  }

  @Test
  void theRegisterIsTakenAsATableWithoutFormulas() {
    Petition petition = citizen.request("W3", "=HYPERLINK(1)");
    Browse clerk = signedIn.in("nauug-clerk", port);
    Seen list = clerk.open("/work/petitions?words=hyperlink");
    assertThat(list.text()).contains(petition.reference().text(), "Нийт 1");
    Seen register = clerk.open("/work/petitions.csv?category=W3&words=hyperlink");
    assertThat(register.header("Content-Type")).startsWith("text/csv");
    assertThat(register.body().lines()).hasSize(2);
    assertThat(register.body())
        .contains(petition.reference().text(), "'=HYPERLINK(1)", "ТА9*****12", "Бүртгэлийн дугаар");
    assertThat(signedIn.in("azdtg-auditor", port).open("/work/petitions.csv").status())
        .isEqualTo(404);
  }

  private static Seen preview(Browse browse, String kind, List<Petition> chosen) {
    return send(browse, kind, chosen, "");
  }

  private static Seen send(Browse browse, String kind, List<Petition> chosen, String more) {
    String token = browse.open("/work/petitions").page().select("[name=_csrf]").val();
    String form =
        chosen.stream()
            .map(petition -> "petition=" + petition.id())
            .collect(Collectors.joining("&", "_csrf=" + encode(token) + "&", more));
    return browse.send(
        browse
            .request("/work/bulk/" + kind)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
