package mn.ukhaalag.evaluation.board;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.evaluation.People;
import mn.ukhaalag.evaluation.board.page.LateLine;
import mn.ukhaalag.evaluation.page.Named;
import mn.ukhaalag.plan.Backlog;
import mn.ukhaalag.plan.Backlog.Waiting;
import mn.ukhaalag.plan.Rights;
import mn.ukhaalag.plan.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is late and on whom it waits, as far as the one who looks may see it.
@Component
class Late {

  private static final int SHOWN = 30;

  private final Backlog backlog;
  private final Rights rights;
  private final People people;
  private final LegalTime legalTime;

  Late(Backlog backlog, Rights rights, People people, LegalTime legalTime) {
    this.backlog = backlog;
    this.rights = rights;
    this.people = people;
    this.legalTime = legalTime;
  }

  /// The oldest of them.
  ///
  /// @param organisation the one that answers for it; null for all
  List<LateLine> list(Actor actor, @Nullable UUID organisation) {
    LocalDate today = legalTime.today();
    Sight sight = rights.sight(actor);
    List<Waiting> all =
        organisation == null
            ? backlog.waiting(sight, today, SHOWN)
            : backlog.waiting(organisation, sight, today, SHOWN);
    Map<UUID, Named> posts = people.posts(all.stream().map(Waiting::post).toList());
    return all.stream().map(it -> line(it, posts, today)).toList();
  }

  private LateLine line(Waiting waiting, Map<UUID, Named> posts, LocalDate today) {
    UUID post = waiting.post();
    return new LateLine(
        waiting.code(),
        waiting.title(),
        MeasurePages.path(waiting.measure()),
        people.organisation(waiting.organisation()),
        post == null ? Named.NONE : posts.getOrDefault(post, Named.NONE),
        waiting.dueOn(),
        ChronoUnit.DAYS.between(waiting.dueOn(), today),
        waiting.waitsFor(),
        waiting.reason());
  }
}
