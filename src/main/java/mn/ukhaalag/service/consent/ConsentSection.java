package mn.ukhaalag.service.consent;

import java.util.List;
import java.util.Optional;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.CaseSection;
import mn.ukhaalag.service.consent.Consent.Answer;
import mn.ukhaalag.web.Message;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Says on the page of a case who has agreed and who is waited for.
@Component
@Order(15)
class ConsentSection implements CaseSection {

  private final ConsentRows rows;

  ConsentSection(ConsentRows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<Section> of(Application application) {
    List<Line> lines =
        rows.of(application.id()).stream()
            .filter(it -> it.answer() != Answer.DROPPED)
            .map(it -> new Line(Message.of("service.consent.line." + word(it), it.name())))
            .toList();
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section(Message.of("service.consent.section"), lines));
  }

  private static String word(Consent consent) {
    return consent.answer() == null ? "OPEN" : consent.answer().name();
  }
}
