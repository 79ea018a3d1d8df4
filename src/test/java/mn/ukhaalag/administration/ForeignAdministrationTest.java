package mn.ukhaalag.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.Administrator;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.access.People;
import mn.ukhaalag.directory.Appointments;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.directory.Units;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Services;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;

/// Everything that an administrator does for his own organisation is missing for that of another
/// one and for the aimag: each page, and each form that stands on it when it is sent all the same.
@ProvinceTest
class ForeignAdministrationTest {

  private static final String HOME = "/administration/organisations/must";
  private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

  private static final List<String> OF_AIMAG =
      List.of(
          "/administration/import",
          "/administration/export/areas.csv",
          "/administration/ledger",
          "/administration/organisations/new",
          "/administration/organisations/azdtg",
          "/administration/organisations/azdtg/import",
          "/administration/organisations/azdtg/posts/azdtg-clerk",
          "/accounts",
          "/work/routes",
          "/work/imports",
          "/calendar/special-days/new",
          "/work/mail",
          "/work/continuity",
          "/notices/outbox");

  @LocalServerPort int port;
  @Autowired JdbcClient database;
  @Autowired SessionRepository<?> sessions;
  @Autowired People people;
  @Autowired Organisations organisations;
  @Autowired Appointments appointments;
  @Autowired Units units;
  @Autowired Services services;
  @Autowired SettableClock clock;

  private String account = "";
  private String key = "";
  private String post = "";

  private record Form(String action, Map<String, String> fields) {}

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void noActOnAnotherOrganisationIsThere() {
    var own = people.official("lifelong", "Админ", "99822001", Role.ORGANISATION_ADMINISTRATOR);
    Browse stranger = Browse.at(port);
    stranger.signIn("99822001", People.PASSWORD);
    assertThat(stranger.open("/administration/organisations/lifelong").status()).isEqualTo(200);
    Browse province = signedIn();
    List<String> pages = pages(province);
    Map<String, Form> forms = new LinkedHashMap<>();
    for (String page : pages) {
      var seen = province.open(page);
      assertThat(seen.status()).as(page).isEqualTo(200);
      seen.page().select("main form[method=post]").forEach(it -> add(forms, (FormElement) it));
      assertThat(stranger.open(page).status()).as(page).isEqualTo(404);
    }
    forms.putAll(unoffered());
    assertThat(forms.keySet())
        .contains(
            HOME + "/contact",
            HOME + "/units",
            HOME + "/posts",
            HOME + "/import",
            HOME + "/name",
            HOME + "/posts/test-99822002",
            HOME + "/posts/must-head/appointments");
    String before = directory();
    String token = stranger.open("/account").page().select("[name=_csrf]").attr("value");
    assertThat(token).isNotEmpty();
    long acts = actsOf(own.account());
    for (Form form : forms.values()) {
      assertThat(send(stranger, form, token)).as(form.action()).isIn(403, 404);
    }
    assertThat(directory()).isEqualTo(before);
    assertThat(actsOf(own.account())).isEqualTo(acts);
    assertThat(keyIsRevoked()).isFalse();
  }

  /// What stands on a page of somebody else's only in another state of things.
  private Map<String, Form> unoffered() {
    var forms = new LinkedHashMap<String, Form>();
    Map<String, String> reason = Map.of("reason", "Утсаа гээсэн тул");
    for (String action :
        List.of(
            account,
            account + "/blocking",
            account + "/unblocking",
            account + "/second-step-removal",
            "/account/keys/" + key + "/revocation")) {
      forms.put(action, new Form(action, reason));
    }
    forms.put(
        "/account/keys",
        new Form("/account/keys", Map.of("organisation", "must", "name", "x", "post", post)));
    return forms;
  }

  private List<String> pages(Browse province) {
    var placed = people.official("must", "Багш", "99822002", Role.OFFICIAL);
    people.official("must", "Туслах", "99822003", Role.OFFICIAL);
    UUID must = organisations.byCode("must").orElseThrow().id();
    units.enter(Author.SYSTEM, must, "must-lab", "Лаборатори", "Laboratory", SINCE);
    UUID appointment =
        appointments.of(must).stream()
            .filter(it -> it.post().equals(placed.post()))
            .findFirst()
            .orElseThrow()
            .id();
    account = "/organisations/must/officials/" + placed.official() + "/account";
    post = placed.post().toString();
    key = made(province, placed.post());
    var pages = new ArrayList<String>();
    for (String page :
        List.of(
            "",
            "/contact",
            "/import",
            "/export/posts.csv",
            "/name",
            "/superior",
            "/closing",
            "/units/new",
            "/units/must-lab",
            "/units/must-lab/closing",
            "/posts/new",
            "/posts/test-99822002",
            "/posts/test-99822002/closing",
            "/posts/must-head/appointments/new",
            "/appointments/" + appointment + "/end",
            "/officials/" + placed.official())) {
      pages.add(HOME + page);
    }
    pages.add(account);
    pages.add("/account/keys?organisation=must");
    pages.add("/work/delegations/organisations/must");
    pages.add("/work/delegations/new?post=" + placed.post());
    Service service = services.list().getFirst();
    pages.add("/administration/services/" + service.code());
    pages.add("/administration/services/" + service.code() + "/text");
    pages.addAll(OF_AIMAG);
    return pages;
  }

  private String made(Browse province, UUID post) {
    province
        .open("/account/keys?organisation=must")
        .formWith("organisation", "must")
        .with("name", "Түлхүүр")
        .with("post", post.toString())
        .send();
    return province
        .open("/account/keys?organisation=must")
        .page()
        .select("form[action$=/revocation]")
        .attr("action")
        .replaceAll(".*/keys/|/revocation", "");
  }

  private boolean keyIsRevoked() {
    return database
        .sql("select revoked_at is not null from access.api_key where id = :id::uuid")
        .param("id", key)
        .query(Boolean.class)
        .single();
  }

  private static void add(Map<String, Form> forms, FormElement form) {
    var fields = new LinkedHashMap<String, String>();
    form.formData().forEach(it -> fields.put(it.key(), it.value()));
    for (Element field : form.select("input[type=text], textarea")) {
      if (field.val().isEmpty()) {
        fields.put(field.attr("name"), "2026-03-02");
      }
    }
    forms.put(form.attr("action"), new Form(form.attr("action"), fields));
  }

  private int send(Browse browse, Form form, String token) {
    String body =
        form.fields().entrySet().stream()
            .filter(it -> !it.getKey().equals("_csrf"))
            .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
            .collect(Collectors.joining("&"));
    return browse
        .send(
            browse
                .request(URI.create(form.action()).getPath())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "http://127.0.0.1:" + port)
                .POST(BodyPublishers.ofString(body + "&_csrf=" + encoded(token))))
        .status();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// All of both organisations as their administrators keep it.
  private String directory() {
    return database
        .sql(
            """
            select string_agg(line, E'\\n' order by line) from (
                select row(o.*)::text as line from directory.organisation o
                union all select row(n.*)::text from directory.organisation_name n
                union all select row(s.*)::text from directory.subordination s
                union all select row(u.*)::text from directory.unit u
                union all select row(p.*)::text from directory.post p
                union all select row(r.*)::text from directory.post_role r
                union all select row(f.*)::text from directory.official f
                union all select row(a.*)::text from directory.appointment a
                union all select row(d.*)::text from directory.delegation d
                union all select row(c.id, c.blocked_at)::text from access.account c) lines
            """)
        .query(String.class)
        .single();
  }

  private long actsOf(UUID account) {
    return database
        .sql("select count(*) from ledger.entry where account_id = :account")
        .param("account", account)
        .query(Long.class)
        .single();
  }

  private Browse signedIn() {
    return Administrator.of("azdtg", Role.PROVINCE_ADMINISTRATOR, port, database, sessions);
  }
}
