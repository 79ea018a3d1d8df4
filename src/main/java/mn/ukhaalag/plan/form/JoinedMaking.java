package mn.ukhaalag.plan.form;

import java.io.IOException;
import java.util.Collections;
import java.util.UUID;
import mn.ukhaalag.plan.Names;
import mn.ukhaalag.plan.form.JoinedReports.Stored;
import mn.ukhaalag.plan.form.Joining.Known;
import mn.ukhaalag.plan.form.Joining.Order;
import mn.ukhaalag.plan.form.Sheet.Signed;
import mn.ukhaalag.plan.form.page.JoinedPage.Run;
import mn.ukhaalag.plan.form.page.JoinedPage.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Makes one joined report that was asked for.
@Component
class JoinedMaking {

  private static final Logger LOG = LoggerFactory.getLogger(JoinedMaking.class);

  private final JoinedReports joined;
  private final JoinedFiles files;
  private final Joining joining;
  private final Names names;

  JoinedMaking(JoinedReports joined, JoinedFiles files, Joining joining, Names names) {
    this.joined = joined;
    this.files = files;
    this.joining = joining;
    this.names = names;
  }

  /// Makes it, unless that was done already.
  void run(UUID id) {
    joined.find(id).filter(it -> it.run().state() == State.WAITING).ifPresent(this::make);
  }

  private void make(Stored stored) {
    Run run = stored.run();
    try {
      long size =
          files.keep(
              run.id(),
              out ->
                  joining.join(
                      order(stored), known(stored), out, done -> joined.advance(run.id(), done)));
      joined.end(run.id(), State.DONE, size);
    } catch (IOException | RuntimeException problem) {
      LOG.error("The joined report {} could not be made", run.id(), problem);
      joined.end(run.id(), State.FAILED, 0);
    }
  }

  private Known known(Stored stored) {
    return joining.known(stored.documents(), stored.run().year(), stored.run().part());
  }

  private Order order(Stored stored) {
    Run run = stored.run();
    var post = stored.author().post();
    var maker = new Signed(names.known(Collections.singletonList(post)).of(post), run.at());
    return new Order(run.year(), run.part(), run.level(), run.format(), run.language(), maker);
  }
}
