package mn.ukhaalag.service.application;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import mn.ukhaalag.file.Attachment;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.service.AnswerLines;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Filing;
import mn.ukhaalag.service.application.page.QuestionPage;
import mn.ukhaalag.service.application.page.QuestionPage.Known;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.service.form.Question;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// What the page of a question shows.
@Component
class QuestionView {

  private final AnswerLines lines;
  private final Attachments attachments;
  private final AreaChoices areas;

  QuestionView(AnswerLines lines, Attachments attachments, AreaChoices areas) {
    this.lines = lines;
    this.attachments = attachments;
    this.areas = areas;
  }

  /// The page of that question.
  ///
  /// @param changes whether the writer wants to type what is known already
  QuestionPage page(
      Work work,
      Question question,
      Map<String, List<String>> fields,
      boolean changes,
      Problems problems) {
    List<Question> all = work.questions();
    Known registered = known(work, question);
    Known known = changes || isOther(work, question) ? null : registered;
    return new QuestionPage(
        work.draft().id(),
        work.service(),
        question,
        all.indexOf(question) + 1,
        all.size(),
        fields,
        known,
        known == null ? registered : null,
        work.flaws().get(question.name()),
        rows(work, question),
        files(work, question),
        areas.of(work.form(), question, fields),
        work.before(question.name())
            .map(it -> work.draft().path(it.name()))
            .orElse(work.completes() ? work.draft().path() : work.service().path()),
        problems);
  }

  /// Whether the writer has answered otherwise than the state knows.
  private static boolean isOther(Work work, Question question) {
    JsonNode answer = work.draft().answers().path(question.name());
    return question.from() != null
        && !answer.isMissingNode()
        && !answer.isNull()
        && !answer.equals(work.facts().known().get(question.from()));
  }

  private @Nullable Known known(Work work, Question question) {
    JsonNode fact = question.from() == null ? null : work.facts().known().get(question.from());
    return fact == null ? null : new Known(lines.texts(question, fact), Filled.of(question, fact));
  }

  private List<Label> rows(Work work, Question question) {
    return question.kind() == Question.Kind.GROUP
        ? lines.rows(question, work.draft().answers().path(question.name()))
        : List.of();
  }

  /// The files of the answer, those of the case that came back too.
  private List<Attachment> files(Work work, Question question) {
    if (question.kind() != Question.Kind.FILE) {
      return List.of();
    }
    List<String> ids =
        work.draft()
            .answers()
            .path(question.name())
            .valueStream()
            .map(it -> it.asString(""))
            .toList();
    return of(work.draft()).stream()
        .filter(it -> ids.contains(it.id().toString()))
        .sorted(Comparator.comparingInt(it -> ids.indexOf(it.id().toString())))
        .toList();
  }

  /// All files of a draft.
  List<Attachment> of(Draft draft) {
    UUID completes = draft.completes();
    return Stream.concat(
            attachments.listOf(Filing.DRAFT, draft.id()).stream(),
            completes == null
                ? Stream.empty()
                : attachments.listOf(Application.THING, completes).stream())
        .toList();
  }
}
