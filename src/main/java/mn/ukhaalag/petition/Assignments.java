package mn.ukhaalag.petition;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.directory.Units;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who in the organisation is charged with the answer to a petition, and who helps.
@Component
@Transactional
public class Assignments {

  private final JdbcClient database;
  private final Petitions petitions;
  private final Competence competence;
  private final Posts posts;
  private final Units units;
  private final Ledger ledger;
  private final Tasks tasks;
  private final Clock clock;

  Assignments(
      JdbcClient database,
      Petitions petitions,
      Competence competence,
      Posts posts,
      Units units,
      Ledger ledger,
      Tasks tasks,
      Clock clock) {
    this.database = database;
    this.petitions = petitions;
    this.competence = competence;
    this.posts = posts;
    this.units = units;
    this.ledger = ledger;
    this.tasks = tasks;
    this.clock = clock;
  }

  /// Charges a post, or else a unit, with the answer.
  ///
  /// @throws Conflict if that one is complained of
  /// @throws NotFound if there is no such post or unit in the organisation
  public void assign(Actor actor, UUID id, @Nullable UUID unit, @Nullable UUID post) {
    Petition petition = petitions.lock(id);
    Author author = actor.as(Competence.required(competence.asClerk(actor, petition), petition));
    petition.require(Act.ASSIGNED_TO);
    Petition assigned =
        petition.with(petition.standing().chargedWith(unitOf(petition, unit, post), post));
    requireImpartial(assigned, post);
    petitions.save(assigned);
    endLead(petition);
    addAssignment(assigned, post == null ? unit : null, post, true, author);
    ledger.append(author, Act.ASSIGNED_TO.inLedger(), petition.thing(), charge(unit, post));
    tasks.done(petition, Tasks.REGISTER, author);
    tasks.done(petition, Tasks.ASSIGN, author);
    tasks.done(petition, Tasks.ANSWER, author);
    tasks.answer(assigned);
  }

  /// Asks another post or unit of the organisation to help with the answer.
  public void help(Actor actor, UUID id, @Nullable UUID unit, @Nullable UUID post) {
    Petition petition = petitions.lock(id);
    Holding held =
        Competence.required(
            competence.asClerk(actor, petition).or(() -> competence.asHandler(actor, petition)),
            petition);
    petition.require(Act.HELPED);
    unitOf(petition, unit, post);
    requireImpartial(petition, post);
    addAssignment(petition, post == null ? unit : null, post, false, actor.as(held));
    ledger.append(actor.as(held), Act.HELPED.inLedger(), petition.thing(), charge(unit, post));
    tasks.help(petition, unit, post);
  }

  private @Nullable UUID unitOf(Petition petition, @Nullable UUID unit, @Nullable UUID post) {
    if (post != null) {
      Post found = posts.get(post);
      requireSameOrganisation(petition, found.organisation());
      return found.unit();
    }
    if (unit == null) {
      throw new NotFound("nobody to charge with " + petition.reference());
    }
    requireSameOrganisation(
        petition, units.find(unit).orElseThrow(() -> new NotFound("unit " + unit)).organisation());
    return unit;
  }

  private static void requireSameOrganisation(Petition petition, UUID organisation) {
    if (!petition.organisation().equals(organisation)) {
      throw new NotFound("post or unit of another organisation");
    }
  }

  private void requireImpartial(Petition petition, @Nullable UUID post) {
    if (petition.organisation().equals(petition.matter().subject().organisation())
        || (post != null && post.equals(petition.matter().subject().post()))) {
      throw new Conflict(
          Message.of("petition.refused.assign-to-subject", petition.reference().text()));
    }
  }

  private void addAssignment(
      Petition petition, @Nullable UUID unit, @Nullable UUID post, boolean isLead, Author author) {
    database
        .sql(
            """
            insert into petition.assignment
                (petition_id, unit_id, post_id, is_lead, at, account_id, by_post_id)
            values (:petition, :unit, :post, :lead, :now, :account, :by)
            """)
        .param("petition", petition.id())
        .param("unit", unit)
        .param("post", post)
        .param("lead", isLead)
        .param("now", Petitions.utc(clock.instant()))
        .param("account", author.account())
        .param("by", author.post())
        .update();
  }

  private void endLead(Petition petition) {
    end(petition, true);
  }

  /// Nobody is charged any more.
  void endAll(Petition petition) {
    end(petition, false);
  }

  private void end(Petition petition, boolean onlyLead) {
    database
        .sql(
            """
            update petition.assignment set ended_at = :now
            where petition_id = :petition and ended_at is null and (is_lead or not :onlyLead)
            """)
        .param("now", Petitions.utc(clock.instant()))
        .param("petition", petition.id())
        .param("onlyLead", onlyLead)
        .update();
  }

  private static Map<String, String> charge(@Nullable UUID unit, @Nullable UUID post) {
    var detail = new HashMap<String, String>();
    if (unit != null) {
      detail.put("unit", unit.toString());
    }
    if (post != null) {
      detail.put("post", post.toString());
    }
    return detail;
  }
}
