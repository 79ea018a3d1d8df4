package mn.ukhaalag.petition.open311;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mn.ukhaalag.petition.Reference;
import mn.ukhaalag.petition.Taxonomy;
import mn.ukhaalag.petition.api.Moment;
import mn.ukhaalag.petition.api.PublishedSearch.Search;
import mn.ukhaalag.web.BadInput;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// What a client asks of the list of requests. The names are those of the standard; `page`,
/// `page_size` and `after` are the usual extensions.
record RequestQuery(
    @Nullable String service_request_id,
    @Nullable String service_code,
    @Nullable String start_date,
    @Nullable String end_date,
    @Nullable String status,
    @Nullable String page,
    @Nullable String page_size,
    @Nullable String after) {

  /// The standard gives no more than these at a time.
  static final int MOST = 1000;

  /// How far one can turn pages; beyond it one goes on with the header `Link`.
  private static final int DEEPEST = 20_000;

  private static final Duration SPAN = Duration.ofDays(90);

  /// @param skip how many of the first ones are left out
  record Checked(Search search, @Nullable Reference after, int skip, int size) {}

  boolean namesRequests() {
    return !text(service_request_id).isEmpty();
  }

  /// The references asked for; what cannot be one of ours is left out.
  List<Reference> references() {
    return parts(service_request_id)
        .limit(MOST)
        .flatMap(it -> Reference.parse(it).stream())
        .toList();
  }

  /// @throws BadInput if a parameter makes no sense; none is ignored
  Checked check(Taxonomy taxonomy, Instant now) {
    var problems = new Problems();
    List<String> codes = parts(service_code).toList();
    problems.addIf(
        !codes.stream().allMatch(code -> taxonomy.find(code).isPresent()),
        "service_code",
        "petition.open311.problem.service");
    Instant from = moment("start_date", start_date, problems);
    Instant to = moment("end_date", end_date, problems);
    Instant end = to == null ? from == null ? now : from.plus(SPAN) : to;
    Instant start = from == null ? end.minus(SPAN) : from;
    problems.addIf(start.isAfter(end), "start_date", "petition.open311.problem.order");
    problems.addIf(
        Duration.between(start, end).compareTo(SPAN) > 0,
        "start_date",
        "petition.open311.problem.span",
        SPAN.toDays());
    int size = number("page_size", page_size, MOST, MOST, problems);
    int number = number("page", page, 1, DEEPEST, problems);
    int skip = (number - 1) * size;
    problems.addIf(skip > DEEPEST, "page", "petition.open311.problem.page", DEEPEST);
    Optional<Reference> last = Reference.parse(text(after));
    problems.addIf(!text(after).isEmpty() && last.isEmpty(), "after", "petition.api.problem.after");
    List<String> stages = stages(problems);
    if (!problems.isEmpty()) {
      throw new BadInput(
          HttpStatus.BAD_REQUEST, Message.of("petition.api.problem.fields"), problems);
    }
    // The standard counts the end in.
    var search = new Search(null, null, codes, null, null, stages, start, end.plusMillis(1));
    return new Checked(search, last.orElse(null), skip, size);
  }

  private List<String> stages(Problems problems) {
    var stages = new ArrayList<String>();
    parts(status)
        .forEach(
            it -> {
              switch (it) {
                case "open" -> stages.add("OPEN");
                case "closed" -> stages.addAll(List.of("ANSWERED", "CLOSED"));
                default -> problems.add("status", "petition.open311.problem.status");
              }
            });
    return stages;
  }

  private static int number(
      String field, @Nullable String typed, int usual, int most, Problems problems) {
    String text = text(typed);
    if (text.isEmpty()) {
      return usual;
    }
    boolean isRight = text.matches("[1-9][0-9]{0,5}") && Integer.parseInt(text) <= most;
    problems.addIf(!isRight, field, "petition.open311.problem.number", most);
    return isRight ? Integer.parseInt(text) : usual;
  }

  private static @Nullable Instant moment(String field, @Nullable String typed, Problems problems) {
    Optional<Instant> moment = Moment.parse(text(typed));
    problems.addIf(
        moment.isEmpty() && !text(typed).isEmpty(), field, "petition.api.problem.moment");
    return moment.orElse(null);
  }

  private static Stream<String> parts(@Nullable String list) {
    return Stream.of(text(list).split(",", -1)).map(String::strip).filter(it -> !it.isEmpty());
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
