package mn.ukhaalag.plan.form;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.DocumentList;
import mn.ukhaalag.plan.Documents;
import mn.ukhaalag.plan.Level;
import mn.ukhaalag.plan.Part;
import mn.ukhaalag.plan.Report.State;
import mn.ukhaalag.plan.Rights;
import mn.ukhaalag.plan.Sight;
import mn.ukhaalag.plan.Views;
import mn.ukhaalag.plan.form.JoinedReports.Stored;
import mn.ukhaalag.plan.form.JoinedReports.Wish;
import mn.ukhaalag.plan.form.Joining.Known;
import mn.ukhaalag.plan.form.page.JoinedPage;
import mn.ukhaalag.plan.form.page.JoinedPage.Run;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where the reports of all plans that somebody sees are joined into one file: of the aimag for
/// the monitoring team and the governor, of what is below him for any other head.
@Controller
@RequestMapping("/work/reports/joined")
class JoinedPages {

  /// As many as are joined into one file.
  private static final int MOST = 5000;

  private static final int FIRST_YEAR = 2014;
  private static final int REFRESH_SECONDS = 2;

  private final Rights rights;
  private final DocumentList list;
  private final Documents documents;
  private final Joining joining;
  private final JoinedReports joined;
  private final JoinedFiles files;
  private final LegalTime legalTime;

  JoinedPages(
      Rights rights,
      DocumentList list,
      Documents documents,
      Joining joining,
      JoinedReports joined,
      JoinedFiles files,
      LegalTime legalTime) {
    this.rights = rights;
    this.list = list;
    this.documents = documents;
    this.joining = joining;
    this.joined = joined;
    this.files = files;
    this.legalTime = legalTime;
  }

  /// What somebody asks about.
  private record Asked(Actor actor, Typed typed, int year, Part part, Level level) {}

  private Asked asked(Actor actor, Map<String, String> params) {
    var typed = new Typed(params);
    var reading = new Reading(typed, new Problems());
    int year =
        typed.get("year").matches("20\\d\\d")
            ? Math.max(FIRST_YEAR, Integer.parseInt(typed.get("year")))
            : legalTime.today().getYear();
    return new Asked(
        actor,
        typed,
        year,
        reading.optionalChoice("part", Part.class).orElse(Part.YEAR),
        reading.optionalChoice("level", Level.class).orElse(Level.ORGANISATION));
  }

  private List<UUID> plans(Asked asked) {
    Sight sight = rights.sight(asked.actor());
    return list.carriedOut(sight, asked.level(), asked.year(), null, MOST).stream()
        .map(Document::id)
        .toList();
  }

  @GetMapping
  ModelAndView form(@RequestParam Map<String, String> params, Actor actor) {
    Asked asked = asked(actor, params);
    return page(asked, plans(asked), new Problems(), null, HttpStatus.OK);
  }

  @PostMapping
  ModelAndView ask(@RequestParam Map<String, String> params, Actor actor) {
    Asked asked = asked(actor, params);
    List<UUID> plans = plans(asked);
    var problems = new Problems();
    var reading = new Reading(asked.typed(), problems);
    Format format = reading.choice("format", Format.class);
    Language language = Language.of(asked.typed().get("lang"));
    if (!problems.isEmpty()) {
      return page(asked, plans, problems, null, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    if (joining.known(plans, asked.year(), asked.part()).pieces().isEmpty()) {
      Message nothing = Message.of("plan.form.conflict.nothing");
      return page(asked, plans, problems, nothing, HttpStatus.CONFLICT);
    }
    var wish = new Wish(asked.year(), asked.part(), asked.level(), format, language);
    UUID id = joined.ask(actor.author(), wish, plans);
    return Forms.seeOther("/work/reports/joined/" + id);
  }

  private ModelAndView page(
      Asked asked,
      List<UUID> plans,
      Problems problems,
      @Nullable Message conflict,
      HttpStatus status) {
    Known known = joining.known(plans, asked.year(), asked.part());
    int approved =
        (int) known.pieces().stream().filter(it -> it.report().state() == State.APPROVED).count();
    var page =
        new JoinedPage(
            asked.year(),
            asked.part(),
            asked.level(),
            approved,
            known.pieces().size() - approved,
            known.missing().size(),
            joined.of(asked.actor().requireAccount()),
            asked.typed(),
            problems,
            conflict);
    return Views.page("form/joined", page, status);
  }

  /// How far it is. The browser asks again by itself, also without any script.
  @GetMapping("/{id}")
  ModelAndView show(@PathVariable UUID id, Actor actor, HttpServletResponse response) {
    Run run = seen(actor, id).run();
    if (run.state() == JoinedPage.State.WAITING) {
      response.setHeader("Refresh", Integer.toString(REFRESH_SECONDS));
    }
    return Views.page("form/run", run, HttpStatus.OK);
  }

  @GetMapping("/{id}/file")
  void file(@PathVariable UUID id, Actor actor, HttpServletResponse response) throws IOException {
    Run run = seen(actor, id).run();
    Path path = files.path(id);
    if (run.state() != JoinedPage.State.DONE || !Files.exists(path)) {
      throw new NotFound("file of joined report " + id);
    }
    String name =
        "joined-report-%d-%s.%s".formatted(run.year(), run.part(), run.format().extension());
    FormPages.answer(response, run.format(), name);
    response.setContentLengthLong(Files.size(path));
    Files.copy(path, response.getOutputStream());
  }

  /// One that the actor asked for, as long as he sees all the plans in it.
  private Stored seen(Actor actor, UUID id) {
    Sight sight = rights.sight(actor);
    return joined
        .find(id)
        .filter(it -> actor.requireAccount().equals(it.author().account()))
        .filter(it -> documents.named(it.documents()).values().stream().allMatch(sight::sees))
        .orElseThrow(() -> new NotFound("joined report " + id));
  }
}
