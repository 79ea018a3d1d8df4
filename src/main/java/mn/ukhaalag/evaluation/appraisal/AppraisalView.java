package mn.ukhaalag.evaluation.appraisal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.directory.Official;
import mn.ukhaalag.directory.Officials;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.evaluation.Explanation;
import mn.ukhaalag.evaluation.People;
import mn.ukhaalag.evaluation.Scale;
import mn.ukhaalag.evaluation.Scale.Part;
import mn.ukhaalag.evaluation.Scales;
import mn.ukhaalag.evaluation.appraisal.Appraisal.State;
import mn.ukhaalag.evaluation.appraisal.Appraisals.Step;
import mn.ukhaalag.evaluation.appraisal.Marks.Giver;
import mn.ukhaalag.evaluation.appraisal.Marks.Mark;
import mn.ukhaalag.evaluation.appraisal.Sides.Seen;
import mn.ukhaalag.evaluation.appraisal.Sides.Side;
import mn.ukhaalag.evaluation.appraisal.page.AppraisalPage;
import mn.ukhaalag.evaluation.appraisal.page.AppraisalPage.Done;
import mn.ukhaalag.evaluation.appraisal.page.AppraisalPage.Form;
import mn.ukhaalag.evaluation.appraisal.page.AppraisalPage.Meeting;
import mn.ukhaalag.evaluation.appraisal.page.AppraisalPage.PartLine;
import mn.ukhaalag.evaluation.appraisal.page.AppraisalPage.Rateable;
import mn.ukhaalag.evaluation.page.Named;
import mn.ukhaalag.language.Numbers;
import mn.ukhaalag.web.Option;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Puts an evaluation together as one side may see it.
@Component
class AppraisalView {

  private final Appraisals appraisals;
  private final Marks marks;
  private final Scales scales;
  private final People people;
  private final Officials officials;
  private final Posts posts;
  private final JdbcClient database;

  AppraisalView(
      Appraisals appraisals,
      Marks marks,
      Scales scales,
      People people,
      Officials officials,
      Posts posts,
      JdbcClient database) {
    this.appraisals = appraisals;
    this.marks = marks;
    this.scales = scales;
    this.people = people;
    this.officials = officials;
    this.posts = posts;
    this.database = database;
  }

  AppraisalPage page(Seen seen, Typed typed, Problems problems) {
    Appraisal it = seen.appraisal();
    Scale scale = scales.get(it.scale());
    List<Step> steps = appraisals.steps(it.id());
    var ids = new ArrayList<@Nullable UUID>(List.of(it.rater(), it.decider()));
    steps.forEach(step -> ids.add(step.post()));
    Map<UUID, Named> names = people.posts(ids);
    return new AppraisalPage(
        it.id(),
        person(it),
        title(it.post()),
        people.organisation(it.organisation()),
        named(names, it.rater()),
        named(names, it.decider()),
        it.year(),
        it.part().name(),
        seen.side().name(),
        it.state().name(),
        scale.grade(it.score()),
        scale.source(),
        parts(it, scale),
        done(steps, names),
        meetings(it.id()),
        needs(it.id()),
        it.objectUntil(),
        form(seen, scale, typed, problems));
  }

  String person(Appraisal appraisal) {
    return officials.find(appraisal.official()).map(Official::name).orElse("");
  }

  /// The title alone: the post may have another holder today.
  Named title(UUID post) {
    return posts.find(post).map(AppraisalView::title).orElse(Named.NONE);
  }

  private static Named title(Post post) {
    return new Named(post.titleMn(), post.titleEn());
  }

  private static Named named(Map<UUID, Named> names, @Nullable UUID post) {
    return post == null ? Named.NONE : names.getOrDefault(post, Named.NONE);
  }

  private List<PartLine> parts(Appraisal appraisal, Scale scale) {
    List<Mark> given = marks.of(appraisal.id());
    Explanation explanation = Marks.explain(scale, given);
    var lines = new ArrayList<PartLine>();
    for (int place = 0; place < explanation.lines().size(); place++) {
      Explanation.Line line = explanation.lines().get(place);
      Part part = scale.content().parts().get(place);
      lines.add(
          new PartLine(
              part.name(),
              Numbers.text(line.weight()),
              Marks.find(given, Giver.SELF, part.key())
                  .map(it -> Numbers.text(it.percent()))
                  .orElse(""),
              text(line.value()),
              text(line.share()),
              "evaluation.source." + part.source(),
              line.of()));
    }
    return List.copyOf(lines);
  }

  private static String text(@Nullable BigDecimal number) {
    return number == null ? "" : Scale.rounded(number).toPlainString();
  }

  /// What was done, without who of the colleagues said what when.
  private static List<Done> done(List<Step> steps, Map<UUID, Named> names) {
    return steps.stream()
        .filter(it -> !it.step().equals("TOLD"))
        .map(it -> new Done(it.step(), it.words(), it.at(), named(names, it.post())))
        .toList();
  }

  private List<Meeting> meetings(UUID id) {
    return database
        .sql(
            """
            select held_on as day, notes from evaluation.meeting
            where appraisal_id = :id order by held_on, id
            """)
        .param("id", id)
        .query(Meeting.class)
        .list();
  }

  private List<String> needs(UUID id) {
    return database
        .sql("select topic from evaluation.development_need where appraisal_id = :id order by id")
        .param("id", id)
        .query(String.class)
        .list();
  }

  private Form form(Seen seen, Scale scale, Typed typed, Problems problems) {
    Appraisal appraisal = seen.appraisal();
    State state = appraisal.state();
    String ask = ask(seen.side(), state);
    List<Part> parts =
        switch (ask) {
          case "ASSESS", "RATE" -> Measured.rated(scale);
          case "DECIDE" -> scale.content().parts();
          default -> List.of();
        };
    boolean mayMeet =
        seen.side() == Side.RATER && state != State.DECIDED && state != State.ACCEPTED;
    boolean mayAsk = ask.equals("RATE") && !Measured.askedOfColleagues(scale).isEmpty();
    return new Form(
        ask,
        parts.stream().map(AppraisalView::rateable).toList(),
        mayAsk ? colleagues(appraisal) : List.of(),
        mayMeet,
        appraisal.revision(),
        typed,
        problems);
  }

  static Rateable rateable(Part part) {
    return new Rateable(field(part), part.name());
  }

  /// The name of the field in which a part is rated.
  static String field(Part part) {
    return "mark-" + part.key();
  }

  private static String ask(Side side, State state) {
    return switch (side) {
      case PERSON -> state == State.OPEN ? "ASSESS" : state == State.RATED ? "ANSWER" : "";
      case RATER -> state == State.OPEN || state == State.ASSESSED ? "RATE" : "";
      case DECIDER -> state == State.OBJECTED ? "DECIDE" : "";
    };
  }

  /// The other posts of the organisation that can be asked.
  private List<Option> colleagues(Appraisal appraisal) {
    List<UUID> ids =
        posts.of(appraisal.organisation()).stream()
            .map(Post::id)
            .filter(it -> !it.equals(appraisal.post()) && !it.equals(appraisal.rater()))
            .toList();
    Map<UUID, Named> names = people.posts(ids);
    return ids.stream().map(id -> new Option(id.toString(), named(names, id).mn())).toList();
  }
}
