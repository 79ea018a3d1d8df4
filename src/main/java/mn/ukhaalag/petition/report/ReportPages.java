package mn.ukhaalag.petition.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.csv.CsvLines;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.petition.Taxonomy;
import mn.ukhaalag.petition.report.page.ReportPage;
import mn.ukhaalag.petition.report.page.ReportPage.Line;
import mn.ukhaalag.web.Languages;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The quarterly report: of one's own organisation with all below it, for its clerks and its head;
/// of every organisation, and so of the aimag, for auditors and the province administrator.
@Controller
class ReportPages {

  private static final int QUARTERS = 12;

  /// Tells spreadsheets that it is UTF-8.
  private static final char MARK = '\ufeff';

  private final Report report;
  private final Organisations organisations;
  private final Taxonomy taxonomy;
  private final LegalTime legalTime;
  private final Words words;

  ReportPages(
      Report report,
      Organisations organisations,
      Taxonomy taxonomy,
      LegalTime legalTime,
      Words words) {
    this.report = report;
    this.organisations = organisations;
    this.taxonomy = taxonomy;
    this.legalTime = legalTime;
    this.words = words;
  }

  @GetMapping("/work/report")
  ModelAndView show(
      @RequestParam @Nullable String quarter,
      @RequestParam @Nullable String organisation,
      Actor actor,
      HttpServletRequest request) {
    ReportPage page =
        page(
            actor,
            new Asked(quarter, organisation, Languages.of(request)),
            number -> String.format(Locale.ENGLISH, "%,d", number));
    return new ModelAndView("petition/report/report", "it", page);
  }

  @GetMapping("/work/report.csv")
  void file(
      @RequestParam @Nullable String quarter,
      @RequestParam @Nullable String organisation,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Language language = Languages.of(request);
    ReportPage page = page(actor, new Asked(quarter, organisation, language), Integer::toString);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"petitions-"
            + page.quarter()
            + "-"
            + page.organisation()
            + ".csv\"");
    var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    out.write(MARK);
    try (var table = new CsvLines(out)) {
      table.write(row(word(language, "organisation"), page.columns()));
      page.lines().forEach(line -> table.write(row(line.name(), line.figures())));
    }
  }

  private static List<String> row(String first, List<String> rest) {
    return Stream.concat(Stream.of(first), rest.stream()).toList();
  }

  /// What was asked for as typed, and the language in which it is read.
  private record Asked(
      @Nullable String quarter, @Nullable String organisation, Language language) {}

  private ReportPage page(Actor actor, Asked asked, IntFunction<String> number) {
    Language language = asked.language();
    Quarter present = Quarter.of(legalTime.today());
    Quarter quarter = Quarter.parse(asked.quarter()).orElse(present);
    List<Organisation> allowed = allowed(actor);
    Organisation chosen =
        allowed.stream()
            .filter(it -> asked.organisation() == null || it.code().equals(asked.organisation()))
            .findFirst()
            .orElseThrow(() -> new NotFound("report of " + asked.organisation()));
    List<String> columns = Column.all(taxonomy.byGroup().keySet());
    return new ReportPage(
        quarter.toString(),
        present.back(QUARTERS).stream()
            .map(it -> new Option(it.toString(), name(language, it)))
            .toList(),
        quarter.from(),
        quarter.until(),
        quarter.due(),
        chosen.code(),
        allowed.stream().map(it -> new Option(it.code(), name(language, it))).toList(),
        columns.stream().map(column -> heading(language, column)).toList(),
        lines(language, quarter, chosen, columns, number));
  }

  /// The sum first, then the organisation itself and those below it of which there is something
  /// to say.
  private List<Line> lines(
      Language language,
      Quarter quarter,
      Organisation top,
      List<String> columns,
      IntFunction<String> number) {
    List<Organisation> all = under(top);
    Map<UUID, Sums> sums = report.of(quarter, all.stream().map(Organisation::id).toList());
    var total = new Sums();
    sums.values().forEach(total::add);
    var lines = new ArrayList<Line>();
    lines.add(line(word(language, "all"), total, columns, number));
    for (Organisation organisation : all) {
      Sums own = sums.get(organisation.id());
      if (own != null) {
        lines.add(line(name(language, organisation), own, columns, number));
      }
    }
    return lines;
  }

  private static Line line(
      String name, Sums sums, List<String> columns, IntFunction<String> number) {
    return new Line(name, columns.stream().map(column -> number.apply(sums.of(column))).toList());
  }

  private List<Organisation> allowed(Actor actor) {
    actor.requireAccount();
    if (actor.holds(Role.AUDITOR) || actor.holds(Role.PROVINCE_ADMINISTRATOR)) {
      return organisations.list();
    }
    actor.require(Role.HEAD, Role.INTAKE_OPERATOR);
    return Stream.concat(
            actor.organisations(Role.HEAD).stream(),
            actor.organisations(Role.INTAKE_OPERATOR).stream())
        .distinct()
        .map(organisations::get)
        .toList();
  }

  /// It and all below it, each once.
  private List<Organisation> under(Organisation top) {
    Set<UUID> seen = new LinkedHashSet<>();
    var waiting = new ArrayList<>(List.of(top.id()));
    while (!waiting.isEmpty()) {
      UUID next = waiting.removeFirst();
      if (seen.add(next)) {
        organisations.children(next).forEach(child -> waiting.add(child.id()));
      }
    }
    return seen.stream().map(organisations::get).toList();
  }

  private String heading(Language language, String column) {
    if (column.startsWith(Column.KIND)) {
      return words.get(language, "petition.kind." + column.substring(Column.KIND.length()));
    }
    if (column.startsWith(Column.GROUP)) {
      String code = column.substring(Column.GROUP.length());
      return taxonomy.byGroup().keySet().stream()
          .filter(group -> group.code().equals(code))
          .map(group -> language == Language.EN ? group.nameEn() : group.nameMn())
          .findFirst()
          .orElse(code);
    }
    return word(language, column);
  }

  private String name(Language language, Organisation organisation) {
    return language == Language.EN ? organisation.nameEn() : organisation.nameMn();
  }

  private String name(Language language, Quarter quarter) {
    return words.get(
        language,
        "petition.report.quarter.name",
        Integer.toString(quarter.year()),
        quarter.number());
  }

  private String word(Language language, String key) {
    return words.get(language, "petition.report." + key);
  }
}
