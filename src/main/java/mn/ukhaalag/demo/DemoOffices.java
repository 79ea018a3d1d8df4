package mn.ukhaalag.demo;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.petition.Act;
import mn.ukhaalag.petition.Answers;
import mn.ukhaalag.petition.Assignments;
import mn.ukhaalag.petition.Correspondence;
import mn.ukhaalag.petition.Extensions;
import mn.ukhaalag.petition.Handling;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.Publishing;
import org.springframework.stereotype.Component;

/// The offices of the demo at work: each deed is done by whoever holds the right post, and only
/// if it is still possible then.
@Component
class DemoOffices {

  private final Petitions petitions;
  private final Handling handling;
  private final Assignments assignments;
  private final Extensions extensions;
  private final Answers answers;
  private final Correspondence correspondence;
  private final Publishing publishing;
  private final Organisations organisations;
  private final Posts posts;
  private final DemoPeople people;
  private final Words words;

  DemoOffices(
      Petitions petitions,
      Handling handling,
      Assignments assignments,
      Extensions extensions,
      Answers answers,
      Correspondence correspondence,
      Publishing publishing,
      Organisations organisations,
      Posts posts,
      DemoPeople people,
      Words words) {
    this.petitions = petitions;
    this.handling = handling;
    this.assignments = assignments;
    this.extensions = extensions;
    this.answers = answers;
    this.correspondence = correspondence;
    this.publishing = publishing;
    this.organisations = organisations;
    this.posts = posts;
    this.people = people;
    this.words = words;
  }

  void register(UUID id) {
    deed(
        id,
        Act.REGISTERED_BY_OFFICE,
        Role.INTAKE_OPERATOR,
        (it, actor) -> handling.register(actor, id));
  }

  void forward(UUID id, String organisation, String reason) {
    UUID to = organisations.byCode(organisation).map(Organisation::id).orElseThrow();
    deed(
        id,
        Act.FORWARDED,
        Role.INTAKE_OPERATOR,
        (it, actor) -> {
          if (!it.organisation().equals(to)) {
            handling.forward(actor, id, to, reason);
          }
        });
  }

  /// Charges one of the officials of the organisation.
  ///
  /// @param choice which one; any number
  void assign(UUID id, int choice) {
    deed(
        id,
        Act.ASSIGNED_TO,
        Role.INTAKE_OPERATOR,
        (it, actor) -> {
          var officials = posts.withRole(it.organisation(), Role.OFFICIAL);
          assignments.assign(
              actor, id, null, officials.get(Math.floorMod(choice, officials.size())).id());
        });
  }

  void ask(UUID id, String question) {
    charged(id, Act.ASKED, (it, actor) -> correspondence.ask(actor, id, question));
  }

  void note(UUID id, String words) {
    charged(id, Act.NOTED, (it, actor) -> correspondence.note(actor, id, words));
  }

  void extend(UUID id, String reason) {
    deed(id, Act.EXTENDED, Role.HEAD, (it, actor) -> extensions.extend(actor, id, 20, reason));
  }

  void draft(UUID id, DemoPetition script) {
    charged(
        id,
        Act.ANSWER_DRAFTED,
        (it, actor) ->
            answers.draft(
                actor,
                id,
                script.outcome(),
                script.answer(),
                script.outcome() == Petition.Outcome.NOT_SATISFIED
                    ? words.get(Language.MN, "demo.phrase.ground")
                    : null));
  }

  void giveBack(UUID id, String remark) {
    deed(id, Act.ANSWER_RETURNED, Role.HEAD, (it, actor) -> answers.giveBack(actor, id, remark));
  }

  void send(UUID id) {
    deed(id, Act.ANSWER_SENT, Role.HEAD, (it, actor) -> answers.send(actor, id));
  }

  /// Shows it to everybody, or what has changed of what is shown.
  void publish(UUID id) {
    Petition petition = petitions.get(id);
    if (petition.matter().isPublishable() && petition.allows(Act.PUBLISHED)) {
      organisations
          .byCode("azdtg")
          .flatMap(office -> posts.withRole(office.id(), Role.MODERATOR).stream().findFirst())
          .flatMap(post -> people.holder(post.id()))
          .ifPresent(moderator -> publishing.accept(moderator, id));
    }
  }

  private void deed(UUID id, Act act, Role role, BiConsumer<Petition, Actor> deed) {
    Petition petition = petitions.get(id);
    if (petition.allows(act)) {
      posts.withRole(petition.organisation(), role).stream()
          .map(Post::id)
          .map(people::holder)
          .flatMap(Optional::stream)
          .findFirst()
          .ifPresent(actor -> deed.accept(petition, actor));
    }
  }

  private void charged(UUID id, Act act, BiConsumer<Petition, Actor> deed) {
    Petition petition = petitions.get(id);
    if (petition.allows(act) && petition.post() != null) {
      people.holder(petition.post()).ifPresent(actor -> deed.accept(petition, actor));
    }
  }
}
