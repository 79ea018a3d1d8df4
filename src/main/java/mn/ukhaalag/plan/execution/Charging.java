package mn.ukhaalag.plan.execution;

import java.util.UUID;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.plan.Documents;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Measures;
import mn.ukhaalag.plan.Tasks;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Names the post that carries a measure out; the measure moves into its list of work.
@Component
class Charging {

  private final Documents documents;
  private final Measures measures;
  private final Posts posts;
  private final Tasks tasks;

  Charging(Documents documents, Measures measures, Posts posts, Tasks tasks) {
    this.documents = documents;
    this.measures = measures;
    this.posts = posts;
    this.tasks = tasks;
  }

  /// Whether the organisation has that post today.
  boolean isOf(UUID organisation, UUID post) {
    return posts.of(organisation).stream().anyMatch(it -> it.id().equals(post));
  }

  /// Names the post.
  ///
  /// @throws Conflict if somebody else has changed the measure meanwhile
  @Transactional
  public void assign(Author author, Measure measure, @Nullable UUID post) {
    if (!measures.amend(author, measure, measure.promise().by(post))) {
      throw new Conflict(Message.of("plan.conflict.step"));
    }
    tasks.recharge(documents.get(measure.document()), measures.get(measure.id()), author);
  }
}
