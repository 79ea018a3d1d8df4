package mn.ukhaalag.service.application;

import java.util.List;
import java.util.stream.Stream;
import mn.ukhaalag.directory.Area;
import mn.ukhaalag.directory.Areas;
import mn.ukhaalag.service.application.page.QuestionPage.AreaGroup;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.service.form.Question.Choice;
import org.springframework.stereotype.Component;

/// The areas to choose from in an address.
@Component
public class AreaChoices {

  private final Areas areas;

  AreaChoices(Areas areas) {
    this.areas = areas;
  }

  /// Every sum with its bags.
  public List<AreaGroup> all() {
    return areas.sums().stream()
        .map(
            sum ->
                new AreaGroup(
                    label(sum),
                    Stream.concat(Stream.of(sum), areas.parts(sum.code()).stream())
                        .map(it -> new Choice(it.code(), label(it)))
                        .toList()))
        .toList();
  }

  private static Label label(Area area) {
    return new Label(area.nameMn(), area.nameEn());
  }
}
