package mn.ukhaalag.service.application;

import java.util.List;
import java.util.Optional;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.CaseSection;
import mn.ukhaalag.web.Message;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Says on the page of a case that an operator filed it, in which post and why.
@Component
@Order(5)
class DeskSection implements CaseSection {

  private final DeskRows rows;
  private final Posts posts;

  DeskSection(DeskRows rows, Posts posts) {
    this.rows = rows;
    this.posts = posts;
  }

  @Override
  public Optional<Section> of(Application application) {
    return rows.ofCase(application.id())
        .map(
            it ->
                new Section(
                    Message.of("service.desk.filed"),
                    List.of(
                        new Line(
                            Message.of(
                                "service.desk.filed." + it.channel(),
                                posts.get(it.post()).titleMn())),
                        new Line(Message.of("service.desk.filed.reason", it.reason())))));
  }
}
