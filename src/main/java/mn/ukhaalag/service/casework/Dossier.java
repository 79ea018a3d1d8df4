package mn.ukhaalag.service.casework;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.service.AnswerLines;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.CaseSection;
import mn.ukhaalag.service.CaseTask;
import mn.ukhaalag.service.CaseTasks;
import mn.ukhaalag.service.Competence;
import mn.ukhaalag.service.Handovers;
import mn.ukhaalag.service.Handovers.Colleague;
import mn.ukhaalag.service.Looks;
import mn.ukhaalag.service.Remarks;
import mn.ukhaalag.service.Request;
import mn.ukhaalag.service.Requests;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.service.Steps;
import mn.ukhaalag.service.Steps.Step;
import mn.ukhaalag.service.Version;
import mn.ukhaalag.service.Versions;
import mn.ukhaalag.service.casework.page.CasePage;
import mn.ukhaalag.service.casework.page.CasePage.Names;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Brings together what one page shows of a case, with a number of queries that does not grow with
/// its history. Whoever reads it is written down.
@Component
class Dossier {

  private final Competence competence;
  private final Services services;
  private final Versions versions;
  private final Requests requests;
  private final CaseTasks tasks;
  private final Remarks remarks;
  private final Steps steps;
  private final Handovers handovers;
  private final Attachments attachments;
  private final AnswerLines lines;
  private final Organisations organisations;
  private final Posts posts;
  private final List<CaseSection> sections;
  private final Looks looks;
  private final Clock clock;

  Dossier(
      Competence competence,
      Services services,
      Versions versions,
      Requests requests,
      CaseTasks tasks,
      Remarks remarks,
      Steps steps,
      Handovers handovers,
      Attachments attachments,
      AnswerLines lines,
      Organisations organisations,
      Posts posts,
      List<CaseSection> sections,
      Looks looks,
      Clock clock) {
    this.competence = competence;
    this.services = services;
    this.versions = versions;
    this.requests = requests;
    this.tasks = tasks;
    this.remarks = remarks;
    this.steps = steps;
    this.handovers = handovers;
    this.attachments = attachments;
    this.lines = lines;
    this.organisations = organisations;
    this.posts = posts;
    this.sections = sections;
    this.looks = looks;
    this.clock = clock;
  }

  CasePage page(
      Actor actor,
      Application application,
      Typed typed,
      Problems problems,
      @Nullable Message conflict) {
    UUID id = application.id();
    Request request = requests.get(id);
    looks.page(actor, application, request);
    Version version = versions.get(application.version());
    List<CaseTask> all = tasks.of(id);
    List<Step> happened = steps.of(id);
    Set<UUID> mine = mine(actor, application, all);
    return new CasePage(
        application,
        services.get(application.service()),
        request,
        lines.of(version.form(), request.answers(), attachments.listOf(Application.THING, id)),
        all,
        mine,
        colleagues(actor, application, all, mine),
        handovers.of(id),
        competence.asClerk(actor, application).isPresent(),
        version.form().checklist(),
        remarks.ticked(id),
        remarks.open(id),
        remarks.notes(id),
        happened,
        sections.stream().flatMap(it -> it.of(application).stream()).toList(),
        names(application, all, happened),
        typed,
        problems,
        conflict,
        clock.instant());
  }

  /// Whom the first of his steps can be handed to.
  private List<Colleague> colleagues(
      Actor actor, Application application, List<CaseTask> all, Set<UUID> mine) {
    Set<UUID> own =
        actor.holdings().stream().map(Holding::post).collect(Collectors.toUnmodifiableSet());
    return all.stream()
        .filter(it -> mine.contains(it.id()))
        .findFirst()
        .map(it -> handovers.colleagues(application, it))
        .orElse(List.of())
        .stream()
        .filter(it -> !own.contains(it.post().id()))
        .toList();
  }

  private Set<UUID> mine(Actor actor, Application application, List<CaseTask> all) {
    boolean isWorkedOn =
        application.status() == Application.Status.ACCEPTED
            || application.status() == Application.Status.EXAMINED;
    return all.stream()
        .filter(it -> isWorkedOn && it.isOpen())
        .filter(it -> competence.as(actor, application, it).isPresent())
        .map(CaseTask::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Names names(Application application, List<CaseTask> all, List<Step> happened) {
    List<UUID> offices =
        Stream.concat(
                Stream.of(application.organisation()), all.stream().map(CaseTask::organisation))
            .distinct()
            .toList();
    List<UUID> held =
        Stream.concat(
                happened.stream()
                    .<@Nullable UUID>mapMulti(
                        (step, each) -> {
                          each.accept(step.post());
                          each.accept(step.to());
                        }),
                all.stream().map(CaseTask::takenPost))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return new Names(organisations.named(offices), posts.named(held));
  }
}
