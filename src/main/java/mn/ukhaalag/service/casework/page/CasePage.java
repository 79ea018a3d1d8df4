package mn.ukhaalag.service.casework.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.service.AnswerLines.Line;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.CaseSection.Section;
import mn.ukhaalag.service.CaseTask;
import mn.ukhaalag.service.Handovers.Colleague;
import mn.ukhaalag.service.Handovers.Handover;
import mn.ukhaalag.service.Remarks.Note;
import mn.ukhaalag.service.Request;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Steps.Step;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Option;
import mn.ukhaalag.web.Page;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;

/// A case, to those who handle it.
///
/// @param lines what was answered
/// @param tasks all of them, the oldest first
/// @param mine the ids of the open ones that the actor may do
/// @param colleagues whom the first of those can be handed to
/// @param clerk whether the actor works on it in the organisation in charge
/// @param checklist what to look at before deciding
/// @param sections what other rooms say of it
/// @param names of the organisations and posts on the page, by id
/// @param typed into the form that was wrong
/// @param conflict why the last act could not be done
public record CasePage(
    Application application,
    Service service,
    Request request,
    List<Line> lines,
    List<CaseTask> tasks,
    Set<UUID> mine,
    List<Colleague> colleagues,
    List<Handover> handovers,
    boolean clerk,
    List<Label> checklist,
    Set<String> ticked,
    Map<String, String> flaws,
    List<Note> notes,
    List<Step> steps,
    List<Section> sections,
    Names names,
    Typed typed,
    Problems problems,
    @Nullable Message conflict,
    Instant now) {

  /// How what is on the page is called.
  public record Names(Map<UUID, Organisation> organisations, Map<UUID, Post> posts) {

    public Label organisation(@Nullable UUID id) {
      Organisation found = id == null ? null : organisations.get(id);
      return found == null ? Label.NONE : new Label(found.nameMn(), found.nameEn());
    }

    public Label post(@Nullable UUID id) {
      Post found = id == null ? null : posts.get(id);
      return found == null ? Label.NONE : new Label(found.titleMn(), found.titleEn());
    }
  }

  /// The post that did that, and the one that it was handed to; null for the applicant and
  // programs.
  public @Nullable String who(Step step, Page page) {
    if (step.post() == null) {
      return null;
    }
    String by = names.post(step.post()).in(page.language());
    return step.to() == null ? by : by + " → " + names.post(step.to()).in(page.language());
  }

  public List<Option> colleagues(Page page) {
    return HandoutPage.options(page, colleagues);
  }

  /// How that task went from one to another, the oldest first.
  public List<Handover> handovers(CaseTask task) {
    return handovers.stream().filter(it -> it.task().equals(task.id())).toList();
  }

  /// The task whose form is shown: the first that the actor may do.
  public Optional<CaseTask> next() {
    return tasks.stream().filter(it -> mine.contains(it.id())).findFirst();
  }
}
