package mn.ukhaalag.plan.drafting;

import java.time.LocalDate;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.directory.Units;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Level;
import mn.ukhaalag.plan.Links;
import mn.ukhaalag.plan.Rights;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the head of a plan and checks it.
@Component
class HeadFacts {

  private static final int LONGEST_TITLE = 500;

  private final Links links;
  private final Rights rights;
  private final Posts posts;
  private final Units units;

  HeadFacts(Links links, Rights rights, Posts posts, Units units) {
    this.links = links;
    this.rights = rights;
    this.posts = posts;
    this.units = units;
  }

  Document.Facts read(
      Actor actor, @Nullable Document document, UUID organisation, Reading reading) {
    Problems problems = reading.problems();
    Level level = reading.choice("level", Level.class);
    LocalDate from = reading.day("from");
    LocalDate to = reading.day("to");
    boolean isTurned = from.isAfter(to);
    boolean areDays = problems.of("from") == null && problems.of("to") == null;
    problems.addIf(areDays && isTurned, "to", "plan.problem.period");
    boolean isLong = to.getYear() - from.getYear() >= level.longestYears();
    problems.addIf(
        areDays && !isTurned && isLong, "to", "plan.problem.period-long", level.longestYears());
    var facts =
        new Document.Facts(
            level,
            reading.text("title", LONGEST_TITLE),
            organisation,
            level == Level.UNIT ? unit(reading, organisation) : null,
            level == Level.OFFICIAL ? post(reading, organisation) : null,
            from,
            to,
            reading.id("above"));
    checkAbove(actor, document, facts, problems);
    return facts;
  }

  private @Nullable UUID unit(Reading reading, UUID organisation) {
    UUID unit = reading.id("unit");
    boolean isRight = units.of(organisation).stream().anyMatch(it -> it.id().equals(unit));
    reading.problems().addIf(!isRight, "unit", "plan.problem.unit");
    return unit;
  }

  private @Nullable UUID post(Reading reading, UUID organisation) {
    UUID post = reading.id("post");
    boolean isRight = posts.of(organisation).stream().anyMatch(it -> it.id().equals(post));
    reading.problems().addIf(!isRight, "post", "plan.problem.post");
    return post;
  }

  private void checkAbove(
      Actor actor, @Nullable Document document, Document.Facts facts, Problems problems) {
    if (facts.above() == null) {
      return;
    }
    Document above = rights.see(actor, facts.above());
    boolean isLower = !facts.level().mayStandUnder(above.level());
    problems.addIf(isLower, "above", "plan.conflict.lower");
    boolean isOutside = facts.from().isBefore(above.from()) || facts.to().isAfter(above.to());
    problems.addIf(isOutside, "above", "plan.problem.outside-above", above.from(), above.to());
    if (document != null && !isLower) {
      try {
        links.refuseCircle(document.id(), above.id());
      } catch (Conflict circle) {
        problems.add("above", circle.reason().key());
      }
    }
  }
}
