package mn.ukhaalag.service.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.service.Act;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Applications;
import mn.ukhaalag.service.CaseTask;
import mn.ukhaalag.service.CaseTasks;
import mn.ukhaalag.service.Competence;
import mn.ukhaalag.service.Handovers;
import mn.ukhaalag.service.Handovers.Colleague;
import mn.ukhaalag.service.casework.page.HandoutPage.Refused;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.NotFound;
import org.springframework.stereotype.Component;

/// Hands the open steps of many cases to one colleague, each case by itself: what cannot be done to
/// one keeps none of the others from it.
@Component
class ManyHandovers {

  /// As many as a page of the list of work holds.
  static final int MOST = 50;

  private final Applications applications;
  private final Competence competence;
  private final CaseTasks tasks;
  private final Handovers handovers;
  private final Organisations organisations;

  ManyHandovers(
      Applications applications,
      Competence competence,
      CaseTasks tasks,
      Handovers handovers,
      Organisations organisations) {
    this.applications = applications;
    this.competence = competence;
    this.tasks = tasks;
    this.handovers = handovers;
    this.organisations = organisations;
  }

  /// A case and those of its open steps that the actor may do.
  record Handable(Application application, List<CaseTask> tasks) {}

  /// Those of the cases with something to hand over, by deadline; what is not the actor's does not
  /// exist for him.
  List<Handable> of(Actor actor, List<UUID> chosen) {
    List<UUID> ids = chosen.stream().distinct().limit(MOST).toList();
    Map<UUID, List<CaseTask>> open = tasks.openOf(ids);
    return applications.list(ids).stream()
        .filter(it -> it.allows(Act.HANDED_OVER))
        .map(it -> new Handable(it, mine(actor, it, open.getOrDefault(it.id(), List.of()))))
        .filter(it -> !it.tasks().isEmpty())
        .toList();
  }

  private List<CaseTask> mine(Actor actor, Application application, List<CaseTask> open) {
    return open.stream().filter(it -> competence.as(actor, application, it).isPresent()).toList();
  }

  private record Duty(UUID organisation, Role role) {}

  /// Those who do such steps, under their organisations; whether one may do every one of them is
  /// asked when they are handed over.
  Map<Organisation, List<Colleague>> colleagues(List<Handable> cases) {
    Map<Duty, CaseTask> duties = new LinkedHashMap<>();
    for (Handable one : cases) {
      one.tasks().forEach(it -> duties.putIfAbsent(new Duty(it.organisation(), it.role()), it));
    }
    Map<UUID, Map<UUID, Colleague>> found = new LinkedHashMap<>();
    duties.forEach(
        (duty, task) -> {
          Map<UUID, Colleague> known =
              found.computeIfAbsent(duty.organisation(), id -> new LinkedHashMap<>());
          handovers.able(task).forEach(it -> known.put(it.post().id(), it));
        });
    Map<Organisation, List<Colleague>> named = new LinkedHashMap<>();
    found.forEach((id, known) -> named.put(organisations.get(id), List.copyOf(known.values())));
    return named;
  }

  /// Hands all of them over; those that could not be, each with the reason.
  List<Refused> give(Actor actor, List<Handable> cases, UUID colleague, String words) {
    var refused = new ArrayList<Refused>();
    for (Handable one : cases) {
      for (CaseTask task : one.tasks()) {
        try {
          handovers.give(actor, one.application().id(), task.id(), colleague, words);
        } catch (Conflict conflict) {
          refused.add(new Refused(one.application(), conflict.reason()));
        } catch (NotFound gone) {
          String reference = one.application().reference().text();
          refused.add(
              new Refused(one.application(), Message.of("service.refused.done", reference)));
        }
      }
    }
    return refused;
  }
}
