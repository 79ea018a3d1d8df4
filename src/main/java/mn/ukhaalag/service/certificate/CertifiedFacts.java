package mn.ukhaalag.service.certificate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mn.ukhaalag.service.AnswerLines;
import mn.ukhaalag.service.certificate.CertificateOrder.Fact;
import mn.ukhaalag.service.form.Behalf;
import mn.ukhaalag.service.form.Form;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.service.form.Question;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// The lines of a certificate: the sentence it begins with, what was answered, what was decided.
@Component
public class CertifiedFacts {

  private static final Label CERTIFIED = new Label("Тодорхойлсон нь", "It is certified that");

  /// What is no fact to be certified: who it is, how to reach him, papers, promises.
  private static final Set<Question.Kind> UNPRINTED =
      EnumSet.of(Question.Kind.FILE, Question.Kind.STATEMENT, Question.Kind.REGISTER);

  private final AnswerLines lines;

  CertifiedFacts(AnswerLines lines) {
    this.lines = lines;
  }

  /// @param decided the words of the decision; empty for none
  List<Fact> of(Form form, JsonNode answers, String decided) {
    var facts = new ArrayList<Fact>();
    Form.Certified own = form.certificate();
    if (own != null && !own.text().isEmpty()) {
      facts.add(fact(own.text().mn() + "\n" + own.text().en()));
    }
    List<String> wanted = own == null ? usual(form) : own.facts();
    lines.of(form, answers, List.of()).stream()
        .filter(it -> wanted.contains(it.name()) && !it.texts().isEmpty())
        .map(CertifiedFacts::fact)
        .forEach(facts::add);
    if (!decided.isEmpty()) {
      facts.add(fact(decided));
    }
    return facts;
  }

  private static Fact fact(String certified) {
    return new Fact(CERTIFIED.mn(), CERTIFIED.en(), certified.strip());
  }

  /// Mongolian first; in English besides, where it is called differently.
  private static Fact fact(AnswerLines.Line line) {
    String mn = line.texts().stream().map(Label::mn).collect(Collectors.joining("; "));
    String en = line.texts().stream().map(Label::en).collect(Collectors.joining("; "));
    String value = mn.equals(en) ? mn : mn + " / " + en;
    return new Fact(line.label().mn(), line.label().en(), value);
  }

  /// The questions whose answers a certificate can confirm.
  public static List<Question> possible(Form form) {
    return form.questions().stream()
        .filter(it -> !UNPRINTED.contains(it.kind()))
        .filter(it -> !it.name().startsWith(Behalf.WHO))
        .toList();
  }

  /// Those that it confirms where nobody has chosen any: what the state did not know before, and
  /// where somebody lives.
  public static List<String> usual(Form form) {
    return possible(form).stream()
        .filter(it -> it.from() == null || it.from().equals("citizen.address"))
        .map(Question::name)
        .toList();
  }
}
