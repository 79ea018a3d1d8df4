package mn.ukhaalag.service.designer.page;

import java.util.List;
import mn.ukhaalag.service.Definition;
import mn.ukhaalag.service.certificate.CertifiedFacts;
import mn.ukhaalag.service.form.FeeRules;
import mn.ukhaalag.service.form.Form;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.service.form.Question;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;

/// One version: its questions in order, and what may be done to it.
///
/// @param remark why it was given back; null if it was not
/// @param isSecond whether the reader may publish it: he did not propose it
/// @param questions those that the designer changes; without the ones about on whose behalf it is
/// @param shown the name of the question that is shown first; empty for the first of the form
/// @param isIssued whether what is granted is certified
/// @param asksRegisters whether it is decided at once where the registers know the answers
/// @param texts what the catalogue will say otherwise once it is published
public record VersionPage(
    Heading heading,
    Definition definition,
    @Nullable String remark,
    boolean isSecond,
    List<Question> questions,
    boolean isIssued,
    boolean asksRegisters,
    List<TextChange> texts,
    String shown,
    Typed typed,
    Problems problems) {

  public Form form() {
    return heading.version().form();
  }

  /// How many questions the product adds: on whose behalf it is asked.
  public int added() {
    return form().questions().size() - questions.size();
  }

  /// The questions whose answers a certificate confirms.
  public List<Label> certified() {
    Form.Certified own = form().certificate();
    List<String> said = own == null ? CertifiedFacts.usual(form()) : own.facts();
    return form().questions().stream()
        .filter(it -> said.contains(it.name()))
        .map(Question::label)
        .toList();
  }

  /// The questions whose answers must be what the registers say for it to be decided at once.
  public List<Label> confirmed() {
    return form().questions().stream()
        .filter(it -> it.from() != null)
        .map(Question::label)
        .toList();
  }

  public FeeRules fees() {
    return heading.version().fees();
  }
}
