package mn.ukhaalag.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.BrowserTest;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// All components on one page, right and wrong, in a real browser.
class ComponentsTest extends BrowserTest {

  private static final Instant NOW = SettableClock.START;
  private static final List<Option> SUMS =
      List.of(
          new Option("darkhan", "Дархан"),
          new Option("khongor", "Хонгор", "Салхит тосгон орно"),
          new Option("orkhon", "Орхон"));
  private static final List<Bar> MONTHS =
      List.of(
          new Bar("2026.01", 1204, 61, null),
          new Bar("2026.02", 983, 12, "/petitions"),
          new Bar("2026.03", 431, 0, null));

  @Autowired TemplateEngine templates;
  @Autowired Words words;
  @Autowired Assets assets;

  private final List<String> parts = new ArrayList<>();

  @Test
  void everyComponentIsAccessibleAndFitsAPhone() {
    for (Language language : Language.values()) {
      String html = gallery(frame(language));
      for (int width : new int[] {PHONE, DESK}) {
        var page = open(language, width, "/robots.txt");
        page.route("**/gallery", it -> it.fulfill(answer(html)));
        page.navigate(address("/gallery"));
        assertAccessible(page);
        screenshot(page, "components-" + language.tag() + "-" + width);
      }
    }
  }

  @Test
  void theScriptHelpsToFillInAForm() {
    var page = open(Language.EN, DESK, "/robots.txt");
    String html = gallery(frame(Language.EN));
    page.route("**/gallery", it -> it.fulfill(answer(html)));
    page.navigate(address("/gallery"));
    assertThat(page.evaluate("document.activeElement.className")).isEqualTo("govuk-error-summary");

    page.locator(".govuk-error-summary a").first().click();
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("phone");

    page.locator("#text").fill("x".repeat(495));
    assertThat(page.locator("#text-count").textContent()).isEqualTo("Characters left: 5");

    page.keyboard().press("Alt+s");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("surname");
  }

  @Test
  void aDoubleClickSendsOnce() {
    var page = open(Language.EN, DESK, "/robots.txt");
    String html = gallery(frame(Language.EN));
    page.route("**/gallery", it -> it.fulfill(answer(html)));
    var sent = new ArrayList<String>();
    page.route("**/sent", it -> sent.add(it.request().method()));
    page.navigate(address("/gallery"));
    page.locator("form[action='/sent'] button").first().dblclick();
    page.waitForCondition(() -> !sent.isEmpty());
    assertThat(sent).containsExactly("POST");
  }

  private static Route.FulfillOptions answer(String html) {
    return new Route.FulfillOptions()
        .setContentType("text/html;charset=UTF-8")
        .setHeaders(Map.of("Content-Security-Policy", SecurityHeaders.POLICY))
        .setBody(html);
  }

  private Page frame(Language language) {
    return new Page(
        words,
        language,
        "/petitions/figures",
        new Visitor(UUID.randomUUID(), "Б. Болормаа", Set.of()),
        List.of(
            new MenuItem("/petitions", "web.home.published", 1),
            new MenuItem("/petitions/figures", "web.home.figures", 2),
            new MenuItem("/organisations", "web.home.organisations", 3)),
        () -> "token",
        Message.of("web.deadline.today"),
        Message.of("web.about.lead"),
        new Place.Names("Дархан-Уул", "Засаг даргын Тамгын газар"),
        assets.addresses());
  }

  private String gallery(Page page) {
    var problems =
        new Problems()
            .add("phone", "web.error.bad-request")
            .add("sum", "web.error.bad-request")
            .add("day", "web.error.bad-request")
            .add("agree", "web.error.bad-request");
    parts.clear();
    fields(page, problems);
    String form = "<form method=\"post\" action=\"/sent\">" + String.join("", parts) + "</form>";
    parts.clear();
    views(page);
    String rest = String.join("", parts);
    return render(
        "layout",
        page,
        Map.of("title", "Components", "problems", problems, "content", html(form + rest)));
  }

  private void fields(Page page, Problems problems) {
    part("csrf", page, Map.of());
    part("input", page, field("surname", problems, Map.of("shortcut", "s", "optional", true)));
    part(
        "input",
        page,
        field(
            "phone",
            problems,
            Map.of("hint", "8 орон", "type", "tel", "value", "99", "width", 10)));
    part("textarea", page, field("text", problems, Map.of("maxlength", 500, "hint", "Үнэн бодит")));
    part("select", page, field("bag", problems, Map.of("options", SUMS, "empty", "—")));
    part(
        "select",
        page,
        field(
            "category",
            problems,
            Map.of("groups", List.of(new OptionGroup("Дулаан", SUMS)), "value", "orkhon")));
    part("radios", page, field("sum", problems, Map.of("options", SUMS, "value", "khongor")));
    part("radios", page, field("kind", problems, Map.of("options", SUMS, "inline", true)));
    part(
        "checkboxes",
        page,
        field("areas", problems, Map.of("options", SUMS, "values", Set.of("darkhan"))));
    part("checkbox", page, field("agree", problems, Map.of("hint", "Нэргүйгээр нийтэлнэ")));
    part("date", page, field("day", problems, Map.of("value", "2026-13-45")));
    part("files", page, field("files", problems, Map.of()));
    part("button", page, Map.of("text", "Илгээх"));
    part("button", page, Map.of("text", "Хадгалах", "kind", "secondary"));
    part("button", page, Map.of("text", "Устгах", "kind", "warning"));
  }

  private void views(Page page) {
    part("breadcrumbs", page, Map.of("crumbs", List.of(new Crumb("/petitions", "Өргөдөл"))));
    for (String colour : List.of("grey", "blue", "green", "yellow", "red", "purple")) {
      part("tag", page, Map.of("text", colour, "colour", colour));
    }
    for (int days : new int[] {-4, 0, 2, 20}) {
      part("deadline", page, Map.of("due", NOW.plus(Duration.ofDays(days)), "now", NOW));
    }
    var tiles =
        List.of(new Tile("Хугацаанд", "97.6%"), new Tile("Хоцорсон", "12", "5-аар бага", "/"));
    part("tiles", page, Map.of("tiles", tiles));
    part("chart-bars", page, chart());
    part("chart-columns", page, chart());
    part("summary-row", page, Map.of("label", "Дугаар", "text", "1", "path", "/", "link", "Засах"));
    parts.add("<dl class=\"govuk-summary-list\">" + parts.removeLast() + "</dl>");
    part("timeline-item", page, Map.of("time", NOW, "title", "Бүртгэсэн", "who", "Дархан сум"));
    part("timeline-item", page, Map.of("time", NOW, "title", "Хариу", "colour", "green"));
    String items = parts.removeLast();
    parts.add("<h2>Явц</h2><ol class=\"uk-timeline\">" + parts.removeLast() + items + "</ol>");
    String row =
        "<tr class=\"govuk-table__row\"><td class=\"govuk-table__cell\" data-label=\"Сум\">Дархан"
            + "<td class=\"govuk-table__cell govuk-table__cell--numeric\" data-label=\"Тоо\">5</tr>";
    part(
        "table",
        page,
        Map.of("caption", "Сумаар", "columns", List.of("Сум", "Тоо"), "rows", html(row + row)));
    part("empty", page, Map.of("title", "Юу ч алга", "actionPath", "/", "actionText", "Буцах"));
    part("pager", page, Map.of("next", "?after=1", "previous", "?before=1"));
  }

  private static Map<String, Object> chart() {
    return Map.of(
        "caption", "Сараар", "bars", MONTHS, "label", "Сар", "value", "Ирсэн", "part", "Хоцорсон");
  }

  private static Map<String, Object> field(
      String name, Problems problems, Map<String, Object> more) {
    var parameters = new HashMap<>(more);
    parameters.put("name", name);
    parameters.put("label", "Талбар " + name);
    parameters.put("problems", problems);
    return parameters;
  }

  private void part(String component, Page page, Map<String, ?> parameters) {
    parts.add(render(component, page, parameters));
  }

  private String render(String component, Page page, Map<String, ?> parameters) {
    var all = new HashMap<String, Object>(parameters);
    all.put("page", page);
    var output = new StringOutput();
    templates.render("web/" + component + ".jte", all, output);
    return output.toString();
  }

  private static Content html(String text) {
    return output -> output.writeContent(text);
  }
}
