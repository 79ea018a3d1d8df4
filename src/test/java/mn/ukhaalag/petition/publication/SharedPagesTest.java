package mn.ukhaalag.petition.publication;

import static org.assertj.core.api.Assertions.assertThat;

import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.TestOfficial;
import mn.ukhaalag.access.Passwords;
import mn.ukhaalag.directory.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A page that is kept for a moment is shown to those only who may be shown the same.
@ProvinceTest
class SharedPagesTest {

  @LocalServerPort int port;

  @Autowired JdbcClient database;
  @Autowired Passwords passwords;

  @Test
  void aVisitorNeverSeesThePageOfAnother() {
    TestOfficial official = TestOfficial.appoint(database, passwords, Role.OFFICIAL);
    var signedIn = Browse.at(port);
    signedIn.signIn(official.phone(), TestOfficial.PASSWORD);
    var english = Browse.at(port);
    english.open("/language/en");

    for (String path : new String[] {"/petitions", "/"}) {
      Seen everybody = Browse.at(port).open(path);
      assertThat(signedIn.open(path).page().select("form[action=/sign-out]")).hasSize(1);
      assertThat(english.open(path).page().select("html").attr("lang")).isEqualTo("en");
      Seen again = Browse.at(port).open(path);
      assertThat(again.page().select("form[action=/sign-out]")).isEmpty();
      assertThat(again.page().select("html").attr("lang")).isEqualTo("mn");
      assertThat(again.text()).isEqualTo(everybody.text());
      assertThat(again.header("Content-Security-Policy"))
          .isEqualTo(everybody.header("Content-Security-Policy"));
    }
  }
}
