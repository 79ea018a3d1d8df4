package mn.ukhaalag.evaluation.appraisal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Appointment;
import mn.ukhaalag.directory.Appointments;
import mn.ukhaalag.evaluation.Scale;
import mn.ukhaalag.evaluation.Scales;
import mn.ukhaalag.evaluation.appraisal.Appraisal.Half;
import mn.ukhaalag.evaluation.appraisal.Appraisals.Roles;
import mn.ukhaalag.evaluation.appraisal.Superiors.Rated;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Begins evaluations, of many officials in one step.
@Component
class Opening {

  private final Appraisals appraisals;
  private final AppraisalTasks tasks;
  private final Superiors superiors;
  private final Appointments appointments;
  private final Sides sides;
  private final Scales scales;
  private final LegalTime legalTime;

  Opening(
      Appraisals appraisals,
      AppraisalTasks tasks,
      Superiors superiors,
      Appointments appointments,
      Sides sides,
      Scales scales,
      LegalTime legalTime) {
    this.appraisals = appraisals;
    this.tasks = tasks;
    this.superiors = superiors;
    this.appointments = appointments;
    this.sides = sides;
    this.scales = scales;
    this.legalTime = legalTime;
  }

  /// Somebody who can be evaluated by the actor.
  record Candidate(Rated rated, Appointment holder) {}

  /// Those who hold a post that the actor rates; he himself is not among them.
  List<Candidate> candidates(Actor actor) {
    List<Rated> rated = superiors.rated(actor);
    Map<UUID, Appointment> holders =
        appointments.holders(rated.stream().map(it -> it.post().id()).toList(), legalTime.today());
    Optional<UUID> self = sides.official(actor);
    return rated.stream()
        .flatMap(
            it ->
                Stream.ofNullable(holders.get(it.post().id()))
                    .map(holder -> new Candidate(it, holder)))
        .filter(it -> !self.equals(Optional.of(it.holder().official().id())))
        .toList();
  }

  /// Begins the evaluations that are not begun yet.
  ///
  /// @return how many were begun
  /// @throws Conflict if nobody could decide on an objection of one of them
  @Transactional
  public int open(Actor actor, List<Candidate> chosen, int year, Half part) {
    LocalDate today = legalTime.today();
    UUID scale = scales.on(Scale.Kind.OFFICIAL, today).id();
    int opened = 0;
    for (Candidate candidate : chosen) {
      var author = actor.as(candidate.rated().rater());
      Optional<UUID> id = appraisals.open(author, roles(candidate), scale, year, part);
      id.flatMap(appraisals::find).ifPresent(tasks::opened);
      opened += id.isPresent() ? 1 : 0;
    }
    return opened;
  }

  private Roles roles(Candidate candidate) {
    Rated rated = candidate.rated();
    UUID decider =
        superiors
            .decider(rated.post(), rated.rater())
            .orElseThrow(
                () ->
                    new Conflict(
                        Message.of(
                            "evaluation.appraisal.conflict.nobody",
                            candidate.holder().official().name())));
    return new Roles(
        candidate.holder().official().id(),
        rated.post().id(),
        rated.post().organisation(),
        rated.rater(),
        decider);
  }
}
