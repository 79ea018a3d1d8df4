package mn.ukhaalag.security.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.calendar.LegalRule;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.security.RegisterFile;
import mn.ukhaalag.security.Sight;
import mn.ukhaalag.security.audit.Audits.Standing;
import mn.ukhaalag.security.audit.page.OverviewPage;
import mn.ukhaalag.security.audit.page.OverviewPage.Line;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// How all organisations stand: who was not audited in time, and what is late.
@Controller
@RequestMapping("/work/security/overview")
class OverviewPages {

  private static final String AUDIT = "security.audit.every";
  private static final String ASSESSMENT = "security.assessment.every";
  private static final int PAGE = 50;

  private final Audits audits;
  private final Organisations organisations;
  private final LegalTime legalTime;

  OverviewPages(Audits audits, Organisations organisations, LegalTime legalTime) {
    this.audits = audits;
    this.organisations = organisations;
    this.legalTime = legalTime;
  }

  /// A page of them.
  ///
  /// @param after the code of the last organisation of the page before
  @GetMapping
  ModelAndView show(
      @RequestParam(defaultValue = "false") boolean late,
      @RequestParam(defaultValue = "") String after,
      Actor actor) {
    List<Line> all = lines(Sight.required(actor));
    int behind = (int) all.stream().filter(Line::isUnaudited).count();
    List<Line> wanted = all.stream().filter(it -> !late || it.isUnaudited()).toList();
    List<Line> rest =
        wanted.stream().filter(it -> it.organisation().code().compareTo(after) > 0).toList();
    List<Line> shown = rest.subList(0, Math.min(PAGE, rest.size()));
    String next =
        rest.size() > PAGE
            ? "/work/security/overview?late="
                + late
                + "&after="
                + shown.getLast().organisation().code()
            : null;
    LegalRule rule = legalTime.rule(AUDIT, legalTime.today());
    var page = new OverviewPage(shown, all.size(), behind, rule, late, next);
    return new ModelAndView("security/audit/overview", "it", page);
  }

  @GetMapping("/overview.csv")
  void file(Actor actor, HttpServletResponse response) throws IOException {
    List<Line> all = lines(Sight.required(actor));
    List<String> columns =
        List.of(
            "organisation",
            "name",
            "last_audit",
            "audit_in_time",
            "last_risk_assessment",
            "assessment_in_time",
            "open_findings",
            "late_findings",
            "open_incidents");
    RegisterFile.write(
        response, "overview", columns, lines -> all.forEach(it -> lines.write(cells(it))));
  }

  private static List<String> cells(Line line) {
    Standing standing = line.standing();
    return List.of(
        line.organisation().code(),
        line.organisation().nameMn(),
        Objects.toString(standing.audited(), ""),
        Boolean.toString(!line.isUnaudited()),
        Objects.toString(standing.assessed(), ""),
        Boolean.toString(!line.isUnassessed()),
        Integer.toString(standing.open()),
        Integer.toString(standing.late()),
        Integer.toString(standing.incidents()));
  }

  /// All organisations of today that are seen, by code.
  private List<Line> lines(Sight sight) {
    LocalDate today = legalTime.today();
    Map<UUID, Standing> known =
        audits.standings(today).stream()
            .collect(Collectors.toMap(Standing::organisation, Function.identity()));
    LocalDate audited = since(AUDIT, today);
    LocalDate assessed = since(ASSESSMENT, today);
    return organisations.list().stream()
        .filter(it -> sight.reaches(it.id()))
        .sorted(Comparator.comparing(Organisation::code))
        .map(
            it ->
                line(it, known.getOrDefault(it.id(), Standing.nothing(it.id())), audited, assessed))
        .toList();
  }

  private static Line line(
      Organisation organisation, Standing standing, LocalDate audited, LocalDate assessed) {
    return new Line(
        organisation,
        standing,
        standing.audited() == null || standing.audited().isBefore(audited),
        standing.assessed() == null || standing.assessed().isBefore(assessed));
  }

  /// The first day that is not too long ago.
  private LocalDate since(String rule, LocalDate today) {
    return WorkingCalendar.dayOf(
        legalTime
            .rule(rule, today)
            .before(
                today.atStartOfDay(WorkingCalendar.ZONE).toInstant(), legalTime.calendar(), null));
  }
}
