package mn.ukhaalag.petition.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mn.ukhaalag.directory.Area;
import mn.ukhaalag.directory.Areas;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.language.CleanText;
import mn.ukhaalag.petition.Reference;
import mn.ukhaalag.petition.Taxonomy;
import mn.ukhaalag.petition.api.PublishedSearch.Search;
import mn.ukhaalag.web.BadInput;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// What a program asks of the list, as the address says it. Empty parameters count as missing.
record ListRequest(
    @Nullable String category,
    @Nullable String area,
    @Nullable String organisation,
    @Nullable String status,
    @Nullable String q,
    @Nullable String from,
    @Nullable String to,
    @Nullable String after,
    @Nullable String limit) {

  static final int MOST = 200;

  private static final int USUAL = 50;
  private static final int LONGEST_WORDS = 200;
  private static final Set<String> STAGES = Set.of("OPEN", "ANSWERED", "CLOSED");

  /// What is to be found, and how much of it.
  record Checked(Search search, @Nullable Reference after, int limit) {}

  /// @throws BadInput if a parameter makes no sense; none is ignored
  Checked check(Taxonomy taxonomy, Areas areas, Organisations organisations) {
    var problems = new Problems();
    String code = text(category);
    boolean isGroup = taxonomy.byGroup().keySet().stream().anyMatch(it -> it.code().equals(code));
    boolean isKnown = isGroup || code.isEmpty() || taxonomy.find(code).isPresent();
    problems.addIf(!isKnown, "category", "petition.problem.category");
    Optional<Area> place = areas.find(text(area));
    problems.addIf(!text(area).isEmpty() && place.isEmpty(), "area", "petition.problem.area");
    Optional<Organisation> office = organisations.byCode(text(organisation));
    problems.addIf(
        !text(organisation).isEmpty() && office.isEmpty(),
        "organisation",
        "petition.problem.subject");
    problems.addIf(
        !text(status).isEmpty() && !STAGES.contains(text(status)),
        "status",
        "petition.api.problem.status");
    boolean isReadable =
        CleanText.isAcceptable(text(q)) && CleanText.length(text(q)) <= LONGEST_WORDS;
    problems.addIf(!isReadable, "q", "petition.problem.characters");
    var search =
        new Search(
            text(q).isEmpty() ? null : text(q),
            isGroup ? code : null,
            isGroup || code.isEmpty() ? List.of() : List.of(code),
            place.filter(it -> it.kind() != Area.Kind.AIMAG).map(Area::code).orElse(null),
            office.map(Organisation::id).orElse(null),
            text(status).isEmpty() ? List.of() : List.of(text(status)),
            moment("from", from, problems),
            moment("to", to, problems));
    Optional<Reference> last = Reference.parse(text(after));
    problems.addIf(!text(after).isEmpty() && last.isEmpty(), "after", "petition.api.problem.after");
    int most = limit(problems);
    if (!problems.isEmpty()) {
      throw new BadInput(
          HttpStatus.UNPROCESSABLE_CONTENT, Message.of("petition.api.problem.fields"), problems);
    }
    return new Checked(search, last.orElse(null), most);
  }

  private int limit(Problems problems) {
    String typed = text(limit);
    if (typed.isEmpty()) {
      return USUAL;
    }
    boolean isRight = typed.matches("[0-9]{1,3}") && Integer.parseInt(typed) <= MOST;
    problems.addIf(
        !isRight || Integer.parseInt(typed) == 0, "limit", "petition.api.problem.limit", MOST);
    return isRight ? Integer.parseInt(typed) : USUAL;
  }

  private static @Nullable Instant moment(String field, @Nullable String typed, Problems problems) {
    Optional<Instant> moment = Moment.parse(text(typed));
    problems.addIf(
        moment.isEmpty() && !text(typed).isEmpty(), field, "petition.api.problem.moment");
    return moment.orElse(null);
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
