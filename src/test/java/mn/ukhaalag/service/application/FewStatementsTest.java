package mn.ukhaalag.service.application;

import static org.assertj.core.api.Assertions.assertThat;

import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SqlCount;
import mn.ukhaalag.access.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// How often the page of a question asks the database.
@ProvinceTest
class FewStatementsTest {

  @LocalServerPort int port;
  @Autowired People people;

  @Test
  void aQuestionIsReadWithAllThatBelongsToItAtOnce() {
    people.citizen("Сүрэн", "94770181", "ТА90010147");
    var browse = Browse.at(port);
    browse.signIn("94770181", People.PASSWORD);
    Seen question = new Applicant(browse).begins("residence-reference");
    browse.open(question.path());
    // Who it is, what he has begun, what is known of him, and how much he has not read.
    assertThat(SqlCount.of(() -> browse.open(question.path()))).hasSize(4);
  }
}
