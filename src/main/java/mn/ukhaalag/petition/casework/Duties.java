package mn.ukhaalag.petition.casework;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Areas;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.petition.Act;
import mn.ukhaalag.petition.Competence;
import mn.ukhaalag.petition.Extensions;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petition.Outcome;
import mn.ukhaalag.petition.Routes;
import mn.ukhaalag.petition.Taxonomy;
import mn.ukhaalag.petition.casework.page.Choice;
import mn.ukhaalag.petition.casework.page.Doable;
import mn.ukhaalag.petition.casework.page.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What an actor may do to a petition now: what the law allows from its state, and the actor's
/// posts give him the right to.
@Component
class Duties {

  private static final Set<Act> OF_CLERK =
      EnumSet.of(
          Act.REGISTERED_BY_OFFICE,
          Act.FORWARDED,
          Act.ASSIGNED_TO,
          Act.HELPED,
          Act.NOTED,
          Act.ASKED,
          Act.MERGED_INTO,
          Act.RECLASSIFIED);
  private static final Set<Act> OF_HANDLER =
      EnumSet.of(Act.HELPED, Act.NOTED, Act.ASKED, Act.ANSWER_DRAFTED);
  private static final Set<Act> OF_HEAD =
      EnumSet.of(Act.EXTENDED, Act.ANSWER_SENT, Act.ANSWER_RETURNED, Act.REDACTED);

  private final Competence competence;
  private final Extensions extensions;
  private final Routes routes;
  private final Names names;
  private final AnswerTemplates templates;
  private final Taxonomy taxonomy;
  private final Areas areas;
  private final Organisations organisations;
  private final Words words;

  Duties(
      Competence competence,
      Extensions extensions,
      Routes routes,
      Names names,
      AnswerTemplates templates,
      Taxonomy taxonomy,
      Areas areas,
      Organisations organisations,
      Words words) {
    this.competence = competence;
    this.extensions = extensions;
    this.routes = routes;
    this.names = names;
    this.templates = templates;
    this.taxonomy = taxonomy;
    this.areas = areas;
    this.organisations = organisations;
    this.words = words;
  }

  /// The acts that are both legal and his.
  Set<Act> acts(Actor actor, Petition petition) {
    Set<Act> acts = EnumSet.noneOf(Act.class);
    if (competence.asClerk(actor, petition).isPresent()) {
      acts.addAll(OF_CLERK);
    }
    if (competence.asHandler(actor, petition).isPresent()) {
      acts.addAll(OF_HANDLER);
    }
    if (competence.asHead(actor, petition).isPresent()) {
      acts.addAll(OF_HEAD);
    }
    if (competence.asModerator(actor, petition).isPresent()) {
      acts.add(Act.REDACTED);
    }
    acts.removeIf(act -> !petition.allows(act));
    if (acts.contains(Act.EXTENDED) && extensions.isExtended(petition.id())) {
      acts.remove(Act.EXTENDED);
    }
    return acts;
  }

  /// The same with all that there is to choose from.
  Doable doable(Actor actor, Petition petition) {
    Set<Act> acts = acts(actor, petition);
    boolean charges = acts.contains(Act.ASSIGNED_TO) || acts.contains(Act.HELPED);
    return new Doable(
        acts,
        acts.contains(Act.FORWARDED) ? others(petition) : List.of(),
        acts.contains(Act.FORWARDED) ? proposed(petition) : null,
        charges
            ? names.colleagues(petition.organisation(), named("petition.casework.units"))
            : List.of(),
        acts.contains(Act.ANSWER_DRAFTED)
            ? templates(petition.organisation(), petition.category())
            : List.of(),
        outcomes(petition.kind()),
        acts.contains(Act.RECLASSIFIED) ? categories() : List.of(),
        acts.contains(Act.RECLASSIFIED) ? areas() : List.of(),
        acts.contains(Act.EXTENDED) ? extensions.rule(petition).amount() : 0);
  }

  private List<Choice> others(Petition petition) {
    String own = petition.organisation().toString();
    return names.organisations().stream().filter(it -> !it.value().equals(own)).toList();
  }

  /// Where the rules of routing send it, if that is elsewhere.
  private @Nullable Choice proposed(Petition petition) {
    UUID competent = routes.inCharge(petition.category(), petition.area());
    boolean isElsewhere =
        !competent.equals(petition.organisation())
            && !competent.equals(petition.matter().subject().organisation());
    return isElsewhere ? Names.choice(organisations.get(competent)) : null;
  }

  List<Choice> templates(UUID organisation, @Nullable String category) {
    return templates.usable(organisation, category).stream()
        .map(it -> new Choice(it.code(), new Named(it.titleMn(), it.titleEn())))
        .toList();
  }

  List<Choice.Group> categories() {
    return taxonomy.byGroup().entrySet().stream()
        .map(
            group ->
                new Choice.Group(
                    new Named(group.getKey().nameMn(), group.getKey().nameEn()),
                    group.getValue().stream()
                        .map(it -> new Choice(it.code(), new Named(it.nameMn(), it.nameEn())))
                        .toList()))
        .toList();
  }

  List<Choice> areas() {
    return areas.list().stream()
        .map(it -> new Choice(it.code(), new Named(it.nameMn(), it.nameEn())))
        .toList();
  }

  /// How a petition of that kind can end by an answer.
  static List<Outcome> outcomes(Petition.Kind kind) {
    return kind.isDecided()
        ? List.of(
            Outcome.SATISFIED,
            Outcome.PARTLY_SATISFIED,
            Outcome.NOT_SATISFIED,
            Outcome.OUTSIDE_COMPETENCE,
            Outcome.REPEATED)
        : List.of(Outcome.ACKNOWLEDGED, Outcome.OUTSIDE_COMPETENCE);
  }

  Named named(String key) {
    return new Named(words.get(Language.MN, key), words.get(Language.EN, key));
  }
}
