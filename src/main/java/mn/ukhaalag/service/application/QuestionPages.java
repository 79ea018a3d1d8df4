package mn.ukhaalag.service.application;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.file.FormFiles;
import mn.ukhaalag.service.application.page.AddressChoice;
import mn.ukhaalag.service.form.Form;
import mn.ukhaalag.service.form.Question;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// One question a page.
@Controller
@RequestMapping("/applications/{draft}/questions/{name}")
class QuestionPages {

  /// What is done after the map was pressed: the same question is shown again.
  private static final String PLACE = "place";

  /// Another aimag was chosen in an address: its sums are shown, and nothing is taken yet.
  private static final String AIMAG = "aimag";

  private final Works works;
  private final Writers writers;
  private final Asking asking;
  private final QuestionView view;
  private final AreaChoices areas;

  QuestionPages(Works works, Writers writers, Asking asking, QuestionView view, AreaChoices areas) {
    this.areas = areas;
    this.works = works;
    this.writers = writers;
    this.asking = asking;
    this.view = view;
  }

  @GetMapping
  ModelAndView show(
      Actor actor,
      HttpServletRequest request,
      @PathVariable UUID draft,
      @PathVariable String name,
      @RequestParam @Nullable String change) {
    Work work = works.get(actor, writers.known(actor, request), draft);
    if (work.draft().application() != null) {
      return Forms.seeOther(work.draft().path());
    }
    Question question = question(work, name);
    Map<String, List<String>> fields =
        Filled.of(question, work.draft().answers().path(question.name()));
    return page(work, question, fields, change != null, new Problems());
  }

  /// Takes the answer.
  ///
  /// @param step what the pressed button says: `next`, `save`, `add`, `aimag`, `remove-`
  ///     and a place
  @PostMapping
  ModelAndView answer(
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable UUID draft,
      @PathVariable String name,
      @RequestParam(defaultValue = "next") String step,
      @RequestParam MultiValueMap<String, String> fields,
      @RequestParam(required = false) List<MultipartFile> files) {
    Writer writer = writers.known(actor, request);
    Work work = works.get(actor, writer, draft);
    Question question = question(work, name);
    String pressed = MapPress.is(question, fields) ? PLACE : step;
    MapPress.into(question, fields);
    areas.settle(question, fields);
    if (step.equals(AIMAG)) {
      return page(work, question, fields, true, new Problems());
    }
    var problems = new Problems();
    List<MultipartFile> sent = FormFiles.chosen(files);
    boolean isUpload = !sent.isEmpty() && question.kind() == Question.Kind.FILE;
    Work now = isUpload ? work.with(asking.upload(writer, work, question, sent, problems)) : work;
    if (problems.isEmpty()) {
      now = now.with(act(writer, now, question, pressed, fields, problems));
    }
    return problems.isEmpty()
        ? Forms.seeOther(next(now, question, pressed))
        : Forms.again(page(now, question, fields, true, problems));
  }

  private Draft act(
      Writer writer,
      Work work,
      Question question,
      String step,
      Map<String, List<String>> fields,
      Problems problems) {
    if (step.matches("remove-\\d{1,3}")) {
      return asking.remove(writer, work, question, Integer.parseInt(step.substring(7)));
    }
    if (step.equals("add") && question.kind() == Question.Kind.GROUP) {
      return asking.addRow(writer, work, question, fields, problems);
    }
    return step.equals("add") || (step.equals("save") && isEmpty(question, fields))
        ? work.draft()
        : asking.answer(writer, work, question, fields, problems);
  }

  /// Whoever only wants to go on later need not answer first.
  private static boolean isEmpty(Question question, Map<String, List<String>> fields) {
    return fields.entrySet().stream()
        .filter(it -> it.getKey().startsWith(question.name()))
        .filter(it -> !it.getKey().equals(question.name() + AddressChoice.AIMAG))
        .allMatch(it -> it.getValue().stream().allMatch(String::isBlank));
  }

  private static String next(Work work, Question question, String step) {
    Draft draft = work.draft();
    if (step.equals("save")) {
      return draft.path() + "/saved";
    }
    if (!step.equals("next")) {
      return draft.path(question.name());
    }
    Optional<Form.Stop> stop = work.form().stop(work.facts());
    if (stop.isPresent()) {
      return draft.path() + "/stopped";
    }
    return work.after(question.name())
        .map(it -> draft.path(it.name()))
        .orElse(draft.path() + "/check");
  }

  private static Question question(Work work, String name) {
    return work.find(name)
        .orElseThrow(() -> new NotFound("question " + name + " of " + work.draft().id()));
  }

  private ModelAndView page(
      Work work,
      Question question,
      Map<String, List<String>> fields,
      boolean changes,
      Problems problems) {
    return new ModelAndView(
        "service/application/question", "it", view.page(work, question, fields, changes, problems));
  }
}
