package mn.ukhaalag.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.ledger.Entry;
import mn.ukhaalag.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The administrator of the province keeps a citizen out, lets him in again, and notes whose
/// document was seen.
@ProvinceTest
class KnownAccountTest {

  private static final String NUMBER = "ТА90020212";

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired NewAccounts newAccounts;
  @Autowired Passwords passwords;
  @Autowired Ledger ledger;

  @Test
  void aCitizenIsKeptOutWithAReasonAndLetInAgain() {
    UUID account = people.citizen("Гэрэл", "99150001");
    var citizen = Browse.at(port);
    citizen.signIn("99150001", People.PASSWORD);
    Browse administrator = administrator("99150002");
    Seen found = find(administrator, "9915-0001");
    assertThat(found.text()).contains("Бат Гэрэл").contains("Нэвтрэх эрхтэй");
    Seen ended = found.form(found.path() + "/ended-sessions").send();
    assertThat(ended.text()).contains("бүх нэвтрэлтийг дуусгалаа");
    Seen sentAway = citizen.open("/account");
    assertThat(sentAway.path()).startsWith("/sign-in");
    assertThat(sentAway.text()).contains("өмнөх нэвтрэлт дууссан");
    assertThat(Browse.at(port).open("/account").text()).doesNotContain("өмнөх нэвтрэлт");
    citizen.signIn("99150001", People.PASSWORD);
    Seen refused = found.form(found.path() + "/blocking").send();
    assertThat(refused.status()).isEqualTo(422);
    Seen blocked = refused.form(found.path() + "/blocking").with("reason", "Залилсан").send();
    assertThat(blocked.text()).contains("Залилсан");
    assertThat(citizen.open("/account").path()).startsWith("/sign-in");
    Seen kept = Browse.at(port).signIn("99150001", People.PASSWORD);
    assertThat(kept.status()).isEqualTo(422);
    assertThat(kept.text()).contains("бүртгэлийг хаасан", "Тамгын газар");
    assertThat(Browse.at(port).signIn("99150001", "буруу нууц үг").text())
        .contains("нууц үг буруу")
        .doesNotContain("бүртгэлийг хаасан");
    blocked.form(found.path() + "/unblocking").with("reason", "Алдаа байсан").send();
    assertThat(Browse.at(port).signIn("99150001", People.PASSWORD).text()).contains("Бат Гэрэл");
    assertThat(ledger.history(Account.thing(account)).stream().map(Entry::act))
        .contains("account.looked-up", "account.sessions-ended")
        .contains("account.blocked", "account.unblocked");
  }

  @Test
  void whoLooksAgainIsNotedAgain() {
    UUID account = people.citizen("Ирээ", "99150014");
    Browse administrator = administrator("99150015");
    String address = find(administrator, "99150014").path();
    administrator.open(address);
    assertThat(ledger.history(Account.thing(account)).stream().map(Entry::act))
        .filteredOn("account.looked-up"::equals)
        .hasSize(2);
  }

  @Test
  void aNumberIsOnesOwnOnceTheDocumentWasSeen() {
    claim("99150003");
    claim("99150004");
    Browse administrator = administrator("99150005");
    Seen owner = find(administrator, "99150003");
    assertThat(owner.text()).contains("баталгаажаагүй");
    assertThat(owner.form(owner.path() + "/identity").send().text())
        .contains("бичиг баримтаар баталгаажсан");
    Seen other = find(administrator, "99150004");
    Seen refused = other.form(other.path() + "/identity").send();
    assertThat(refused.status()).isEqualTo(422);
    assertThat(newAccounts.open(citizen("99150006"), passwords.hash(People.PASSWORD))).isEmpty();
  }

  @Test
  void nobodyElseMayLookForAccounts() {
    people.citizen("Хонгор", "99150007");
    people.official("ith", "Нараа", "99150008", Role.ORGANISATION_ADMINISTRATOR);
    for (String who : new String[] {"99150007", "99150008"}) {
      var browse = Browse.at(port);
      browse.signIn(who, People.PASSWORD);
      assertThat(browse.open("/accounts").status()).isEqualTo(404);
    }
    assertThat(Browse.at(port).open("/accounts").path()).startsWith("/sign-in");
  }

  @Test
  void anOfficialIsKeptByHisOrganisation() {
    people.official("ith", "Хулан", "99150009", Role.OFFICIAL);
    Browse administrator = administrator("99150010");
    Seen found = find(administrator, "99150009");
    assertThat(found.page().select("main form")).isEmpty();
    Seen kept = administrator.open(found.page().select("main ul a").attr("href"));
    assertThat(kept.text()).contains("Хулан").contains("Эрхийг хаах");
  }

  @Test
  void theDirectoryLeadsAdministratorsToTheAccount() {
    var official = people.official("ith", "Сондор", "99150011", Role.OFFICIAL);
    String link = "/organisations/ith/officials/" + official.official() + "/account";
    people.official("ith", "Уянга", "99150012", Role.ORGANISATION_ADMINISTRATOR);
    people.official("azdtg", "Ариун", "99150013", Role.ORGANISATION_ADMINISTRATOR);
    assertThat(links("99150012", link)).isTrue();
    assertThat(links("99150013", link)).isFalse();
    assertThat(Browse.at(port).open("/organisations/ith").body()).doesNotContain(link);
  }

  private boolean links(String phone, String link) {
    var browse = Browse.at(port);
    browse.signIn(phone, People.PASSWORD);
    return browse.open("/organisations/ith").body().contains(link);
  }

  private Browse administrator(String phone) {
    people.official("azdtg", "Удирдагч", phone, Role.PROVINCE_ADMINISTRATOR);
    var browse = Browse.at(port);
    browse.signIn(phone, People.PASSWORD);
    return browse;
  }

  private static Seen find(Browse administrator, String contact) {
    return administrator.open("/accounts").form("/accounts").with("contact", contact).send();
  }

  private void claim(String phone) {
    assertThat(newAccounts.open(citizen(phone), passwords.hash(People.PASSWORD))).isPresent();
  }

  private static Account.Citizen citizen(String phone) {
    return new Account.Citizen(
        "Бат",
        "Дулам",
        new Identity(Identity.Kind.REGISTER_NUMBER, NUMBER),
        null,
        Contact.phone(phone).orElseThrow(),
        Language.MN);
  }
}
