package mn.ukhaalag.service.application;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.file.Attachment;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.file.FormFiles;
import mn.ukhaalag.file.Upload;
import mn.ukhaalag.service.AnswerRules;
import mn.ukhaalag.service.Filing;
import mn.ukhaalag.service.form.AnswerCheck;
import mn.ukhaalag.service.form.Question;
import mn.ukhaalag.service.form.Typing;
import mn.ukhaalag.web.Problems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Takes what was typed for one question into a draft.
@Component
class Asking {

  private final Drafts drafts;
  private final FormFiles forms;
  private final Attachments attachments;
  private final AnswerRules rules;
  private final AreaChoices areas;
  private final LegalTime legalTime;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Asking(
      Drafts drafts,
      FormFiles forms,
      Attachments attachments,
      AnswerRules rules,
      AreaChoices areas,
      LegalTime legalTime,
      TransactionTemplate transaction,
      Clock clock) {
    this.drafts = drafts;
    this.forms = forms;
    this.attachments = attachments;
    this.rules = rules;
    this.areas = areas;
    this.legalTime = legalTime;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// The answer, if it is right, into the draft; else what is wrong with it, and the draft stays
  /// as it was.
  ///
  /// @return the draft as it is now
  @Transactional
  public Draft answer(
      Writer writer,
      Work work,
      Question question,
      Map<String, List<String>> fields,
      Problems problems) {
    Draft draft = drafts.lock(writer, work.draft().id());
    ObjectNode answers = draft.answers().deepCopy();
    switch (question.kind()) {
      case FILE -> requireKept(question, answers, problems);
      case GROUP -> group(question, answers, typing(work, question, fields), problems);
      case TEXT,
          LONG_TEXT,
          NUMBER,
          MONEY,
          DATE,
          CHOICE,
          CHOICES,
          ADDRESS,
          REGISTER,
          ORGANISATION,
          PLACE,
          STATEMENT ->
          put(answers, question, typing(work, question, fields).answer(question, problems));
    }
    JsonNode answer = answers.path(question.name());
    if (problems.isEmpty() && !answer.isMissingNode()) {
      problems.addIf(
          !AnswerCheck.fits(work.form(), question, answer),
          question.name(),
          "service.form.problem.schema");
    }
    rules.check(work.form(), question, answer, writer.account(), problems);
    return problems.isEmpty() ? drafts.save(draft, answers) : draft;
  }

  private Typing typing(Work work, Question question, Map<String, List<String>> fields) {
    return new Typing(
        fields, code -> areas.isRight(work.form(), question, code), legalTime.today());
  }

  private static void put(ObjectNode answers, Question question, JsonNode answer) {
    if (answer.isMissingNode()) {
      answers.remove(question.name());
    } else {
      answers.set(question.name(), answer);
    }
  }

  private static void requireKept(Question question, ObjectNode answers, Problems problems) {
    boolean isOpen = answers.path(question.name()).isEmpty() && question.required();
    problems.addIf(isOpen, question.name(), "service.form.problem.missing.file");
  }

  /// What stands in the fields is a row too, so that nobody has to press another button for it.
  private static void group(
      Question question, ObjectNode answers, Typing typing, Problems problems) {
    if (typing.hasRow(question)) {
      addRow(question, answers, typing, problems);
    }
    boolean isOpen = answers.path(question.name()).isEmpty() && question.required();
    problems.addIf(isOpen, question.name(), "service.form.problem.missing.group");
  }

  private static void addRow(
      Question question, ObjectNode answers, Typing typing, Problems problems) {
    ObjectNode row = typing.row(question, problems);
    if (problems.isEmpty()) {
      rows(answers, question).add(row);
    }
  }

  private static ArrayNode rows(ObjectNode answers, Question question) {
    return answers.path(question.name()) instanceof ArrayNode rows
        ? rows
        : answers.putArray(question.name());
  }

  /// One more row of a repeated group.
  ///
  /// @return the draft as it is now
  @Transactional
  public Draft addRow(
      Writer writer,
      Work work,
      Question question,
      Map<String, List<String>> fields,
      Problems problems) {
    Draft draft = drafts.lock(writer, work.draft().id());
    ObjectNode answers = draft.answers().deepCopy();
    addRow(question, answers, typing(work, question, fields), problems);
    JsonNode rows = answers.path(question.name());
    rules.check(work.form(), question, rows, writer.account(), problems);
    return problems.isEmpty() ? drafts.save(draft, answers) : draft;
  }

  /// Takes a row, or a file, out again.
  ///
  /// @return the draft as it is now
  @Transactional
  public Draft remove(Writer writer, Work work, Question question, int place) {
    Draft draft = drafts.lock(writer, work.draft().id());
    ObjectNode answers = draft.answers().deepCopy();
    if (!(answers.path(question.name()) instanceof ArrayNode rows) || place >= rows.size()) {
      return draft;
    }
    JsonNode removed = rows.remove(place);
    if (question.kind() == Question.Kind.FILE) {
      attachments.drop(Filing.DRAFT, draft.id(), UUID.fromString(removed.asString("")));
    }
    if (rows.isEmpty()) {
      answers.remove(question.name());
    }
    return drafts.save(draft, answers);
  }

  /// Takes files at once, so that a mistake elsewhere loses none.
  ///
  /// @return the draft as it is now
  Draft upload(
      Writer writer, Work work, Question question, List<MultipartFile> files, Problems problems) {
    int room = attachments.room(Filing.DRAFT, work.draft().id());
    List<Upload.Stored> stored =
        forms.take(
            files, room, it -> problems.add(question.name(), it.reason().messageKey(), it.name()));
    return stored.isEmpty()
        ? work.draft()
        : transaction.execute(status -> attach(writer, work, question, stored));
  }

  private Draft attach(Writer writer, Work work, Question question, List<Upload.Stored> stored) {
    Draft draft = drafts.lock(writer, work.draft().id());
    ObjectNode answers = draft.answers().deepCopy();
    for (Attachment kept :
        attachments.attach(Filing.DRAFT, draft.id(), stored, writer.account(), clock.instant())) {
      rows(answers, question).add(JsonNodeFactory.instance.stringNode(kept.id().toString()));
    }
    return drafts.save(draft, answers);
  }
}
