package mn.ukhaalag.plan.execution;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Executors;
import mn.ukhaalag.plan.Executors.Executor;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Rights;
import mn.ukhaalag.plan.execution.MeasureView.Visit;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Who carries a measure out together with the one that answers for it, while its plan is
/// written: whole organisations, or posts of those that have a part in it already.
@Controller
@RequestMapping("/work/measures/{id}/executors")
class ExecutorPages {

  private final Rights rights;
  private final Organisations organisations;
  private final Posts posts;
  private final Executors executors;
  private final MeasureDesk desk;

  ExecutorPages(
      Rights rights,
      Organisations organisations,
      Posts posts,
      Executors executors,
      MeasureDesk desk) {
    this.rights = rights;
    this.organisations = organisations;
    this.posts = posts;
    this.executors = executors;
    this.desk = desk;
  }

  @PostMapping
  ModelAndView add(
      @PathVariable UUID id,
      @RequestParam Map<String, String> params,
      Actor actor,
      HttpServletResponse response) {
    Visit visit = visit(actor, id, params);
    Author author = author(visit);
    Optional<Executor> chosen = chosen(new Reading(visit.typed(), visit.problems()));
    visit.problems().addIf(chosen.isEmpty(), "executor", "web.problem.choice");
    return desk.finish(
        visit,
        response,
        "plan.note.saved",
        () -> executors.add(author, visit.measure(), chosen.orElseThrow()));
  }

  private Optional<Executor> chosen(Reading reading) {
    UUID post = reading.id("executorPost");
    if (post != null) {
      return posts.find(post).map(it -> new Executor(it.organisation(), it.id()));
    }
    return organisations
        .find(reading.id("executor"))
        .map(Organisation::id)
        .map(it -> new Executor(it, null));
  }

  @PostMapping("/{executor}/removal")
  ModelAndView remove(
      @PathVariable UUID id,
      @PathVariable String executor,
      Actor actor,
      HttpServletResponse response) {
    Visit visit = visit(actor, id, Map.of());
    Author author = author(visit);
    Executor gone =
        executors.of(id).stream()
            .filter(it -> it.key().equals(executor))
            .findFirst()
            .orElseThrow(() -> new NotFound("executor " + executor));
    return desk.finish(
        visit,
        response,
        "plan.note.dropped",
        () -> executors.remove(author, visit.measure(), gone));
  }

  private Visit visit(Actor actor, UUID id, Map<String, String> params) {
    Measure measure = rights.seeMeasure(actor, id);
    if (!desk.document(measure).state().isOpen()) {
      throw new Conflict(Message.of("plan.conflict.not-open"));
    }
    return new Visit(actor, measure, new Typed(params), new Problems());
  }

  private Author author(Visit visit) {
    Document document = desk.document(visit.measure());
    return visit
        .actor()
        .as(
            rights
                .writer(visit.actor(), document)
                .orElseThrow(() -> new NotFound("plan to write " + document.id())));
  }
}
