package mn.ukhaalag.service.designer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mn.ukhaalag.Administrator;
import mn.ukhaalag.Browse;
import mn.ukhaalag.Filling;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.directory.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// The answers of a trial travel with its pages, where whoever holds the browser can change them:
/// what is no answer to its question is left out, and the page says so.
@ProvinceTest
class CarriedAnswersTest {

  private static final String PATH = "/administration/services/archive-reference/versions/1";
  private static final String LEFT_OUT = "энэ маягтад тохирохгүй тул хаслаа";

  /// What no question of the form has for an answer.
  private static final List<String> WRONG = List.of("[[7]]", "{\"a\": {\"b\": []}}", "[5]");

  @LocalServerPort int port;
  @Autowired JdbcClient database;
  @Autowired SessionRepository<? extends Session> sessions;

  @Test
  void whatDoesNotFitItsQuestionIsLeftOutAndSaid() {
    Browse keeper = keeper();
    for (String name : List.of("name", "register", "about", "work", "document", "copies", "true")) {
      for (String wrong : WRONG) {
        Seen seen = preview(keeper, "{\"%s\": %s}".formatted(name, wrong), name).send();
        assertThat(seen.status()).as(name + wrong).isEqualTo(422);
        assertThat(seen.text()).as(name + wrong).contains(LEFT_OUT);
        assertThat(carried(seen)).as(name + wrong).isEqualTo("{}");
      }
    }
  }

  @Test
  void aGroupThatIsNoListIsLeftOutWhereverItIsCarried() {
    Browse keeper = keeper();
    for (String wrong : List.of("5", "\"x\"", "true", "{}", "[[]]", "[{\"employer\": {}}]")) {
      String answers =
          "{\"about\": \"pay\", \"name\": \"Бат Дорж\", \"work\": %s}".formatted(wrong);
      Seen asked = preview(keeper, answers, "work").send();
      assertThat(asked.status()).as(wrong).isEqualTo(422);
      assertThat(asked.text()).as(wrong).contains(LEFT_OUT);
      assertThat(carried(asked)).contains("Бат Дорж").doesNotContain("work\":");
      Seen shown =
          keeper
              .open(PATH + "/shown?question=work")
              .form(PATH + "/shown")
              .with("sandbox-answers", answers)
              .with("step", "next")
              .send();
      assertThat(shown.status()).as(wrong).isEqualTo(422);
      assertThat(shown.text()).as(wrong).contains(LEFT_OUT);
    }
  }

  @Test
  void aRowThatIsWrongIsNotCarriedOn() {
    Browse keeper = keeper();
    Seen asked = preview(keeper, "{\"about\": \"pay\"}", "copies").with("step", "back").send();
    String first = field(asked, "work-");
    Seen wrong =
        asked.form(PATH + "/preview").with(first, "х".repeat(5000)).with("step", "next").send();
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(carried(wrong)).doesNotContain("ххх");
  }

  private static String field(Seen seen, String prefix) {
    String name = seen.page().select("[name^=" + prefix + "]").attr("name");
    assertThat(name).as(seen.text()).isNotEmpty();
    return name;
  }

  private static Filling preview(Browse keeper, String answers, String question) {
    return keeper
        .open(PATH + "/preview")
        .form(PATH + "/preview")
        .with("sandbox-answers", answers)
        .with("sandbox-question", question)
        .with("step", "next");
  }

  private static String carried(Seen seen) {
    return seen.form(PATH + "/preview").value("sandbox-answers");
  }

  private Browse keeper() {
    return Administrator.of("archive", Role.ORGANISATION_ADMINISTRATOR, port, database, sessions);
  }
}
