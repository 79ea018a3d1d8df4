package mn.ukhaalag.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.service.Act;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Applications;
import mn.ukhaalag.service.CaseTask;
import mn.ukhaalag.service.CaseTasks;
import mn.ukhaalag.service.CaseTasks.Said;
import mn.ukhaalag.service.Handling;
import org.springframework.stereotype.Component;

/// The offices of the demo at work on services: each deed is done by whoever holds the right post,
/// and only if it is still possible then.
@Component
class DemoServiceDesks {

  private final Applications applications;
  private final CaseTasks tasks;
  private final Handling handling;
  private final Posts posts;
  private final DemoPeople people;
  private final Words words;

  DemoServiceDesks(
      Applications applications,
      CaseTasks tasks,
      Handling handling,
      Posts posts,
      DemoPeople people,
      Words words) {
    this.applications = applications;
    this.tasks = tasks;
    this.handling = handling;
    this.posts = posts;
    this.people = people;
    this.words = words;
  }

  /// Does all that waits about a case.
  ///
  /// @param isAgainst whether the decision is a refusal
  void work(UUID id, boolean isAgainst) {
    for (CaseTask task : tasks.open(id)) {
      Application now = applications.get(id);
      boolean isOpen = tasks.open(id).stream().anyMatch(it -> it.id().equals(task.id()));
      if (isOpen && now.allows(Act.CHECKED)) {
        somebody(task)
            .ifPresent(actor -> handling.answer(actor, id, task.id(), said(task, isAgainst)));
      }
    }
  }

  /// Somebody takes on what waits for all.
  void take(UUID id) {
    tasks.open(id).stream()
        .filter(it -> it.takenPost() == null && applications.get(id).allows(Act.TAKEN))
        .findFirst()
        .ifPresent(task -> somebody(task).ifPresent(actor -> handling.take(actor, id, task.id())));
  }

  void sendBack(UUID id, String question) {
    Application now = applications.get(id);
    if (now.allows(Act.SENT_BACK)) {
      holder(posts.withRole(now.organisation(), Role.OFFICIAL))
          .ifPresent(
              actor -> handling.sendBack(actor, id, Map.of(question, phrase("application-flaw"))));
    }
  }

  private Said said(CaseTask task, boolean isAgainst) {
    List<String> outcomes = task.kind().outcomes();
    boolean isRefused = isAgainst && task.kind() == CaseTask.Kind.DECISION;
    return isRefused
        ? new Said(outcomes.getLast(), phrase("application-refused"), phrase("application-ground"))
        : new Said(outcomes.getFirst(), "", null);
  }

  private Optional<Actor> somebody(CaseTask task) {
    return task.takenPost() == null
        ? holder(posts.withRole(task.organisation(), task.role()))
        : people.holder(task.takenPost());
  }

  private Optional<Actor> holder(List<Post> some) {
    return some.stream().map(Post::id).map(people::holder).flatMap(Optional::stream).findFirst();
  }

  private String phrase(String name) {
    return words.get(Language.MN, "demo.phrase." + name);
  }
}
