package mn.ukhaalag.petition.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.TestOfficial;
import mn.ukhaalag.access.Passwords;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.petition.Intake;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Screening;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whoever reads a large answer slowly keeps nothing from the others meanwhile.
@ProvinceTest
class SlowReaderTest {

  @LocalServerPort int port;
  @Autowired Export export;
  @Autowired JdbcClient database;
  @Autowired Passwords passwords;
  @Autowired Screening screening;
  @Autowired Intake intake;

  @Test
  void theOpenDataHoldNoConnectionWhileTheyAreRead() throws IOException {
    Petition petition = new Writing(screening, intake).file("W4", "yes", "Шарилж", "Их ургажээ.");
    TestOfficial official = TestOfficial.appoint(database, passwords, Role.MODERATOR);
    var moderator = Browse.at(port);
    moderator.signIn(official.phone(), TestOfficial.PASSWORD);
    String desk = "/work/moderation/" + petition.reference().slug();
    moderator.open(desk).form(desk + "/publication").send();

    var csv = new Reader();
    export.csv(csv);
    assertThat(csv.text).contains(petition.reference().text());
    assertThat(csv.held).isZero();
    var json = new Reader();
    export.json(json);
    assertThat(json.text).contains(petition.reference().text()).endsWith("]");
    assertThat(json.held).isZero();
  }

  /// Looks at every row whether the database still writes to it.
  private final class Reader extends OutputStream {
    private final StringBuilder text = new StringBuilder();
    private int held;

    @Override
    public void write(int letter) {
      text.append((char) letter);
    }

    @Override
    public void write(byte[] row, int from, int length) {
      text.append(new String(row, from, length, StandardCharsets.UTF_8));
      held +=
          database
              .sql(
                  """
                  select count(*) from pg_stat_activity
                  where state <> 'idle' and query ilike 'copy (%'
                  """)
              .query(Integer.class)
              .single();
    }
  }
}
