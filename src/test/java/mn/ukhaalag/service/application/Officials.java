package mn.ukhaalag.service.application;

import java.util.List;
import mn.ukhaalag.Browse;
import mn.ukhaalag.Filling;
import mn.ukhaalag.Seen;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.CaseTask;
import mn.ukhaalag.service.CaseTasks;
import org.springframework.stereotype.Component;

/// Does, through the pages, what waits for officials about a case.
@Component
public class Officials {

  private final CaseTasks tasks;
  private final Posts posts;
  private final SignedIn signedIn;

  Officials(CaseTasks tasks, Posts posts, SignedIn signedIn) {
    this.tasks = tasks;
    this.posts = posts;
    this.signedIn = signedIn;
  }

  /// Whoever has to do that task.
  public Browse whoever(CaseTask task, int port) {
    Post post =
        posts.of(task.organisation()).stream()
            .filter(it -> it.roles().contains(task.role()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("nobody does " + task));
    return signedIn.in(post.code(), port);
  }

  /// All of them find nothing against it.
  public void grant(Application application, int port) {
    while (!tasks.open(application.id()).isEmpty()) {
      CaseTask task = tasks.open(application.id()).getFirst();
      Seen answered =
          answer(application, task, port)
              .with("outcome", task.kind().outcomes().getFirst())
              .with("words", task.kind() == CaseTask.Kind.DECISION ? "12 тоо толгой" : "")
              .send();
      check(answered);
    }
  }

  /// Those who check find nothing against it, and it is refused all the same.
  public void refuse(Application application, int port) {
    List<CaseTask> open = tasks.open(application.id());
    while (!open.isEmpty()) {
      CaseTask task = open.getFirst();
      Filling form = answer(application, task, port);
      if (task.kind() == CaseTask.Kind.DECISION) {
        form.with("outcome", "refused").with("words", "Мэдээлэл зөрсөн");
        form.with("ground", "Туршилтын хууль 1.1");
      } else {
        form.with("outcome", task.kind().outcomes().getFirst());
      }
      check(form.send());
      open = tasks.open(application.id());
    }
  }

  /// The first of them gives it back because of one question.
  public void giveBack(Application application, String question, String words, int port) {
    CaseTask task = tasks.open(application.id()).getFirst();
    Seen page = whoever(task, port).open(application.workPath());
    check(page.form(application.workPath() + "/return").with("flaw-" + question, words).send());
  }

  private Filling answer(Application application, CaseTask task, int port) {
    Seen page = whoever(task, port).open(application.workPath());
    return page.form(application.workPath() + "/tasks/" + task.id() + "/" + task.kind().way());
  }

  private static void check(Seen seen) {
    if (seen.statusBeforeRedirect() != 303) {
      throw new AssertionError(seen.status() + ": " + seen.text());
    }
  }
}
