package mn.ukhaalag.petition.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ThreadLocalRandom;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.petition.Filings;
import mn.ukhaalag.petition.Petition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// People follow a published petition with a telephone that they prove to be theirs, and cannot
/// have codes sent to others without end.
@ProvinceTest
class FollowersTest {

  private static final int FROM_ONE_ADDRESS = 30;

  @LocalServerPort int port;
  @Autowired Filings filings;
  @Autowired JdbcClient database;

  @Test
  void aCitizenFollowsWithTheCodeThatWasSent() {
    Petition petition = published();
    Seen asked = follow(Browse.at(port), petition, "88330001");
    assertThat(asked.text()).contains("88****01");
    Seen done = asked.form(asked.path()).with("code", code(petition)).send();
    assertThat(done.path()).isEqualTo(petition.path());
    assertThat(
            database
                .sql("select count(*) from petition.follower where petition_id = :petition")
                .param("petition", petition.id())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void strangersAreNotSentCodesWithoutEnd() {
    Petition petition = published();
    for (int code = 0; code < 5; code++) {
      assertThat(follow(Browse.at(port), petition, "88330002").status()).isEqualTo(200);
    }
    Seen refused = follow(Browse.at(port), petition, "88330002");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("Нэг цагийн дараа дахин оролдоно уу");
    var pump = Browse.at(port);
    int first = ThreadLocalRandom.current().nextInt(88_400_000, 88_500_000);
    for (int number = 0; number < FROM_ONE_ADDRESS; number++) {
      assertThat(follow(pump, petition, String.valueOf(first + number)).status()).isEqualTo(200);
    }
    Seen stopped = follow(pump, petition, String.valueOf(first + FROM_ONE_ADDRESS));
    assertThat(stopped.status()).isEqualTo(422);
    assertThat(stopped.text()).contains("Таны ашиглаж буй сүлжээнээс");
  }

  private static Seen follow(Browse browse, Petition petition, String phone) {
    String path = petition.path() + "/followers";
    return browse.open(path + "/new").form(path).with("contact", phone).send();
  }

  private String code(Petition petition) {
    return database
        .sql(
            """
            select arguments -> 'MN' ->> 1 from notice.notice
            where thing_id = :petition and template = 'petition.filing.letter.follow'
            """)
        .param("petition", petition.id())
        .query(String.class)
        .single();
  }

  private Petition published() {
    Petition petition = filings.file("R3", "450151");
    database
        .sql(
            """
            insert into petition.publication
              (petition_id, reference, kind, category_code, area_code, title, body,
               organisation_id, status, received_at, due_at, published_at, revised_at, terms)
            select id, reference, kind, category_code, area_code, title, body, organisation_id,
                   status, received_at, due_at, received_at, received_at, ''
            from petition.petition where id = :id
            """)
        .param("id", petition.id())
        .update();
    return petition;
  }
}
