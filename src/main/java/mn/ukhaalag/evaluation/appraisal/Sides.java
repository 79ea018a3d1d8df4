package mn.ukhaalag.evaluation.appraisal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Account;
import mn.ukhaalag.access.Accounts;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.Separation;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.evaluation.appraisal.Appraisal.State;
import mn.ukhaalag.web.NotFound;
import org.springframework.stereotype.Component;

/// On which side of an evaluation somebody stands. Whoever stands on none does not find it,
/// administrators and auditors included.
@Component
class Sides {

  private final Appraisals appraisals;
  private final Accounts accounts;
  private final Separation separation;

  Sides(Appraisals appraisals, Accounts accounts, Separation separation) {
    this.appraisals = appraisals;
    this.accounts = accounts;
    this.separation = separation;
  }

  enum Side {
    /// The one who is evaluated.
    PERSON,
    RATER,
    DECIDER
  }

  /// An evaluation as one side sees it.
  record Seen(Appraisal appraisal, Side side) {

    /// The evaluation, if it is seen from that side.
    ///
    /// @throws NotFound if not
    Appraisal as(Side wanted) {
      if (side != wanted) {
        throw new NotFound("the side " + wanted + " of " + appraisal.id());
      }
      return appraisal;
    }
  }

  /// The evaluation, if the actor stands on any side of it.
  ///
  /// @throws NotFound if not, and if there is none
  Seen see(Actor actor, UUID id) {
    actor.requireAccount();
    Appraisal appraisal = appraisals.find(id).orElseThrow(() -> new NotFound("appraisal " + id));
    return new Seen(
        appraisal,
        side(actor, appraisal).orElseThrow(() -> new NotFound("a side of appraisal " + id)));
  }

  private Optional<Side> side(Actor actor, Appraisal appraisal) {
    if (official(actor).filter(appraisal.official()::equals).isPresent()) {
      return Optional.of(Side.PERSON);
    }
    if (holds(actor, appraisal.rater())) {
      return Optional.of(Side.RATER);
    }
    boolean isBeforeDecider =
        appraisal.state() == State.OBJECTED || appraisal.state() == State.DECIDED;
    return isBeforeDecider && holds(actor, appraisal.decider()) && !hasRated(actor, appraisal)
        ? Optional.of(Side.DECIDER)
        : Optional.empty();
  }

  private static boolean holds(Actor actor, UUID post) {
    return actor.holdings().stream().map(Holding::post).anyMatch(post::equals);
  }

  /// Nobody decides on an objection against his own rating, whatever post he holds meanwhile.
  private boolean hasRated(Actor actor, Appraisal appraisal) {
    return appraisals.steps(appraisal.id()).stream()
        .filter(it -> it.step().equals(Appraisal.Act.RATED.name()))
        .anyMatch(it -> separation.isOne(actor.as(appraisal.decider()), it.account(), it.post()));
  }

  /// Who the actor is in the directory.
  Optional<UUID> official(Actor actor) {
    return Optional.ofNullable(actor.account()).flatMap(accounts::find).map(Account::official);
  }

  /// The evaluation, if one of the actor's posts is asked about it as a colleague.
  ///
  /// @return the post that is asked
  /// @throws NotFound if not
  UUID asked(Actor actor, UUID id) {
    actor.requireAccount();
    if (appraisals.find(id).map(Appraisal::official).equals(official(actor))) {
      throw new NotFound("an opinion on one's own appraisal " + id);
    }
    List<UUID> posts = actor.holdings().stream().map(Holding::post).toList();
    return posts.stream()
        .filter(post -> appraisals.asked(List.of(post)).stream().anyMatch(it -> it.id().equals(id)))
        .findFirst()
        .orElseThrow(() -> new NotFound("an opinion on appraisal " + id));
  }
}
