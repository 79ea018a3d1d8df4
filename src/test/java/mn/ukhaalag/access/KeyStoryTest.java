package mn.ukhaalag.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.directory.PostRegister;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.ledger.Author;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A program acts as a post as long as its key lives.
@ProvinceTest
class KeyStoryTest {

  private static final String API = "/api/test/posts";

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired JdbcClient database;
  @Autowired PostRegister register;
  @Autowired Posts posts;
  @Autowired SettableClock clock;

  @Test
  void aKeyActsAsItsPostUntilItIsRevoked() {
    var head = people.official("ith", "Сарнай", "99120001", Role.ORGANISATION_ADMINISTRATOR);
    var administrator = Browse.at(port);
    administrator.signIn("99120001", People.PASSWORD);
    Seen made =
        administrator
            .open("/account/keys")
            .form("/account/keys")
            .with("name", "Дуудлагын төв")
            .with("post", head.post().toString())
            .send();
    String key = made.page().select("#made").text();
    assertThat(key).matches("uk_[0-9A-Za-z]{32}");
    assertThat(administrator.open("/account/keys").body()).doesNotContain(key);
    assertThat(stored()).doesNotContain(key);

    Seen answer = withHeader(key);
    assertThat(answer.body()).contains(head.post().toString()).contains("\"signedIn\":false");
    assertThat(Browse.at(port).open(API + "?api_key=" + key).body())
        .contains(head.post().toString());

    Seen list = administrator.open("/account/keys");
    assertThat(list.text()).contains(key.substring(0, 8));
    list.form(list.page().select("form[action$=/revocation]").attr("action")).send();
    Seen refused = withHeader(key);
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void aKeyEndsWithItsPost() {
    String now = keyOf("99120011", "closing-now");
    String later = keyOf("99120012", "closing-later");
    var today = LocalDate.now(clock);
    close("closing-now", today);
    close("closing-later", today.plusDays(1));
    assertThat(withHeader(now).status()).isEqualTo(401);
    assertThat(withHeader(later).status()).isEqualTo(200);
    clock.advance(Duration.ofDays(1));
    assertThat(withHeader(later).status()).isEqualTo(401);
    assertThat(
            database
                .sql(
                    """
                    select count(*) from access.api_key
                    where name in ('closing-now', 'closing-later') and revoked_at is not null
                    """)
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void aKeyGetsNoRoleThatItsPostIsGivenLater() {
    String key = keyOf("99120013", "growing");
    assertThat(withHeader(key).body()).contains("\"roles\":[\"OFFICIAL\"]");
    var post = posts.byCode("ith", "growing").orElseThrow().id();
    var more = Set.of(Role.OFFICIAL, Role.AUDITOR);
    register.change(Author.SYSTEM, post, new PostRegister.Facts(null, "growing", "growing", more));
    assertThat(withHeader(key).body()).contains("\"roles\":[\"OFFICIAL\"]");
    var other = Set.of(Role.AUDITOR);
    register.change(Author.SYSTEM, post, new PostRegister.Facts(null, "growing", "growing", other));
    assertThat(withHeader(key).body()).contains("\"roles\":[]");
  }

  /// A key of a new post with that code and name.
  private String keyOf(String phone, String code) {
    var head = people.official("ith", "Сарнай", phone, Role.ORGANISATION_ADMINISTRATOR);
    var facts = new PostRegister.Facts(null, code, code, Set.of(Role.OFFICIAL));
    register.enter(Author.SYSTEM, head.organisation(), code, facts, LocalDate.of(2020, 1, 1));
    var administrator = Browse.at(port);
    administrator.signIn(phone, People.PASSWORD);
    return administrator
        .open("/account/keys")
        .form("/account/keys")
        .with("name", code)
        .with("post", posts.byCode("ith", code).orElseThrow().id().toString())
        .send()
        .page()
        .select("#made")
        .text();
  }

  private void close(String code, LocalDate to) {
    register.close(Author.SYSTEM, posts.byCode("ith", code).orElseThrow().id(), to);
  }

  @AfterEach
  void backToMonday() {
    clock.set(SettableClock.START);
  }

  @Test
  void anUnknownKeyIsRefusedAndNoKeyIsNobody() {
    assertThat(withHeader("uk_nonsense").status()).isEqualTo(401);
    assertThat(Browse.at(port).open(API).body()).contains("\"posts\":[]");
  }

  @Test
  void keysOfOthersDoNotExist() {
    people.official("ith", "Туяа", "99120002", Role.ORGANISATION_ADMINISTRATOR);
    people.official("ith", "Ганаа", "99120003", Role.OFFICIAL);
    var administrator = Browse.at(port);
    administrator.signIn("99120002", People.PASSWORD);
    assertThat(administrator.open("/account/keys?organisation=azdtg").status()).isEqualTo(404);
    var official = Browse.at(port);
    official.signIn("99120003", People.PASSWORD);
    assertThat(official.open("/account/keys").status()).isEqualTo(404);
    assertThat(Browse.at(port).open("/account/keys").path()).startsWith("/sign-in?continue=");
  }

  private Seen withHeader(String key) {
    var browse = Browse.at(port);
    return browse.send(browse.request(API).header("Authorization", "Bearer " + key));
  }

  private String stored() {
    return database
        .sql("select string_agg(k::text, ' ') from access.api_key k")
        .query(String.class)
        .single();
  }
}
