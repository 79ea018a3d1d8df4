package mn.ukhaalag.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.evaluation.AppraisalRecord;
import mn.ukhaalag.evaluation.Scale;
import mn.ukhaalag.evaluation.Scale.Content;
import mn.ukhaalag.evaluation.Scale.Part;
import mn.ukhaalag.evaluation.Scales;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.ledger.Author;
import org.springframework.stereotype.Component;

/// Evaluations of officials in the demo, one in each state: one waits for the rater, one is
/// agreed with, one is objected to and waits for its decision, and one is decided. Colleagues
/// are asked by a scale of the demo's own, which says so.
@Component
class DemoAppraisals {

  /// All is far enough back to have happened, whatever weekend lies between.
  private static final int DAYS_AGO = 12;
  private static final int JULY = 7;
  private static final BigDecimal TENTH = BigDecimal.TEN;

  private final AppraisalRecord record;
  private final Scales scales;
  private final Organisations organisations;
  private final Posts posts;
  private final DemoPeople people;
  private final Words words;

  DemoAppraisals(
      AppraisalRecord record,
      Scales scales,
      Organisations organisations,
      Posts posts,
      DemoPeople people,
      Words words) {
    this.record = record;
    this.scales = scales;
    this.organisations = organisations;
    this.posts = posts;
    this.people = people;
    this.words = words;
  }

  /// Puts the evaluations on the agenda, those of the last half year, or of the year before.
  void plan(Agenda agenda, Instant now) {
    LocalDate today = WorkingCalendar.dayOf(now);
    boolean isWholeYear = today.getMonthValue() < JULY;
    var time = new Time(agenda, now, isWholeYear ? today.getYear() - 1 : today.getYear());
    time.on(DAYS_AGO, () -> publish(today.minusDays(DAYS_AGO + 1L)));
    var waiting = new Case(time, "education", "preschool-head", "preschool-official", isWholeYear);
    waiting.self(11);
    var agreed = new Case(time, "nauug", "lighting-head", "lighting-official", isWholeYear);
    agreed.self(11);
    agreed.hear(10, "greening");
    agreed.meet(9);
    agreed.rate(7);
    agreed.then(5, official -> agreed.with(id -> record.accept(official, id)));
    var objected = new Case(time, "heatnet", "head", "clerk", isWholeYear);
    objected.self(11);
    objected.hear(10, "operation");
    objected.meet(9);
    objected.rate(7);
    objected.then(
        5, official -> objected.with(id -> record.object(official, id, phrase("objection"))));
    var decided = new Case(time, "heatnet", "dispatch-head", "dispatch-official", isWholeYear);
    decided.self(11);
    decided.meet(9);
    decided.rate(7);
    decided.then(
        5, official -> decided.with(id -> record.object(official, id, phrase("objection"))));
    time.on(4, () -> decided.decide("head"));
  }

  private String phrase(String name) {
    return words.get(Language.MN, "demo.appraisal." + name);
  }

  /// The scale in force, with a tenth of the official's plan for what colleagues say.
  private void publish(LocalDate from) {
    Scale now = scales.on(Scale.Kind.OFFICIAL, from);
    var parts = new ArrayList<Part>();
    for (Part it : now.content().parts()) {
      BigDecimal weight =
          it.source() == Scale.Source.PLAN ? it.weight().subtract(TENTH) : it.weight();
      parts.add(new Part(it.key(), it.nameMn(), it.nameEn(), weight, it.source()));
    }
    parts.add(
        new Part(
            "colleagues",
            words.get(Language.MN, "demo.appraisal.colleagues"),
            words.get(Language.EN, "demo.appraisal.colleagues"),
            TENTH,
            Scale.Source.COLLEAGUES));
    var content = now.content();
    var wider =
        new Content(
            content.averaging(),
            content.counting(),
            content.steps(),
            content.bands(),
            parts,
            content.lateReport(),
            content.poorReport(),
            content.most());
    scales.publish(
        new Scale(
            now.id(),
            now.kind(),
            from,
            wider,
            words.get(Language.MN, "demo.appraisal.scale"),
            words.get(Language.EN, "demo.appraisal.scale"),
            Scale.Trust.UNVERIFIED),
        words.get(Language.MN, "demo.appraisal.scale"),
        Author.SYSTEM);
  }

  private record Time(Agenda agenda, Instant now, int year) {

    void on(int daysAgo, Runnable deed) {
      agenda.add(Agenda.atWork(now.minus(Duration.ofDays(daysAgo))), deed);
    }
  }

  /// One evaluation as it goes on.
  private final class Case {
    private final Time time;
    private final String organisation;
    private final String rater;
    private final String official;
    private Optional<UUID> id = Optional.empty();

    Case(Time time, String organisation, String rater, String official, boolean isWholeYear) {
      this.time = time;
      this.organisation = organisation;
      this.rater = rater;
      this.official = official;
      time.on(
          DAYS_AGO,
          () ->
              holder(rater)
                  .ifPresent(
                      head ->
                          id =
                              post(official)
                                  .flatMap(
                                      post -> record.open(head, post, time.year(), isWholeYear))));
    }

    private Optional<UUID> post(String code) {
      return posts.byCode(organisation, organisation + "-" + code).map(Post::id);
    }

    private Optional<Actor> holder(String code) {
      return post(code).flatMap(people::holder);
    }

    void with(Consumer<UUID> deed) {
      id.ifPresent(deed);
    }

    /// What the official does.
    void then(int daysAgo, Consumer<Actor> deed) {
      time.on(daysAgo, () -> holder(official).ifPresent(deed));
    }

    void self(int daysAgo) {
      then(
          daysAgo, actor -> with(it -> record.assess(actor, it, phrase("self"), List.of(90, 100))));
    }

    void meet(int daysAgo) {
      LocalDate day = WorkingCalendar.dayOf(time.now()).minusDays(daysAgo);
      time.on(
          daysAgo,
          () ->
              holder(rater)
                  .ifPresent(head -> with(it -> record.meet(head, it, day, phrase("meeting")))));
    }

    void rate(int daysAgo) {
      time.on(
          daysAgo,
          () ->
              holder(rater)
                  .ifPresent(
                      head ->
                          with(
                              it ->
                                  record.rate(
                                      head,
                                      it,
                                      phrase("rating"),
                                      List.of(75, 90),
                                      List.of(phrase("need"))))));
    }

    /// What the colleagues of that unit say.
    void hear(int daysAgo, String unit) {
      time.on(
          daysAgo,
          () ->
              organisations
                  .byCode(organisation)
                  .map(Organisation::id)
                  .ifPresent(
                      id ->
                          posts.of(id).stream()
                              .filter(it -> it.code().startsWith(organisation + "-" + unit))
                              .filter(it -> !it.code().endsWith("-" + official))
                              .filter(it -> !it.code().endsWith("-" + rater))
                              .map(it -> people.holder(it.id()))
                              .flatMap(Optional::stream)
                              .forEach(this::hear)));
    }

    private void hear(Actor colleague) {
      holder(rater).ifPresent(head -> with(it -> record.hear(head, it, colleague, List.of(85))));
    }

    void decide(String decider) {
      holder(decider)
          .ifPresent(
              actor -> with(it -> record.decide(actor, it, phrase("decision"), List.of(85, 90))));
    }
  }
}
