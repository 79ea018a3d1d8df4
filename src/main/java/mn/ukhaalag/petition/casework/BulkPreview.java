package mn.ukhaalag.petition.casework;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.petition.Competence;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petition.Outcome;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.casework.page.BulkForm;
import mn.ukhaalag.petition.casework.page.BulkKind;
import mn.ukhaalag.petition.casework.page.BulkPreviewPage;
import mn.ukhaalag.petition.casework.page.BulkPreviewPage.Refused;
import mn.ukhaalag.petition.casework.page.Choice;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Problems;
import org.springframework.stereotype.Component;

/// Tells beforehand to which of the chosen petitions something can be done.
@Component
class BulkPreview {

  private final Petitions petitions;
  private final Competence competence;
  private final Names names;
  private final Duties duties;
  private final Clock clock;

  BulkPreview(Petitions petitions, Competence competence, Names names, Duties duties, Clock clock) {
    this.petitions = petitions;
    this.competence = competence;
    this.names = names;
    this.duties = duties;
    this.clock = clock;
  }

  BulkPreviewPage of(Actor actor, BulkKind kind, BulkForm form, Problems problems) {
    List<Petition> chosen =
        petitions.list(form.petition()).stream()
            .filter(petition -> isHis(actor, kind, petition))
            .sorted(Comparator.comparing(Petition::dueAt))
            .toList();
    var possible = new ArrayList<Petition>();
    var refused = new ArrayList<Refused>();
    for (Petition petition : chosen) {
      if (petition.allows(kind.act())) {
        possible.add(petition);
      } else {
        refused.add(new Refused(petition, reason(kind, petition)));
      }
    }
    Set<UUID> organisations =
        possible.stream().map(Petition::organisation).collect(Collectors.toSet());
    return new BulkPreviewPage(
        kind,
        possible,
        refused,
        form,
        kind == BulkKind.ASSIGNMENT ? colleagues(organisations) : List.of(),
        kind == BulkKind.ANSWER ? templates(organisations) : List.of(),
        outcomes(possible),
        problems,
        clock.instant());
  }

  /// Those of the petitions that the actor may do it to; what is not his does not exist for him.
  Set<UUID> his(Actor actor, BulkKind kind, List<UUID> chosen) {
    return petitions.list(chosen).stream()
        .filter(petition -> isHis(actor, kind, petition))
        .map(Petition::id)
        .collect(Collectors.toSet());
  }

  private boolean isHis(Actor actor, BulkKind kind, Petition petition) {
    return switch (kind) {
      case ASSIGNMENT -> competence.asClerk(actor, petition).isPresent();
      case ANSWER -> competence.asHandler(actor, petition).isPresent();
      case APPROVAL -> competence.asHead(actor, petition).isPresent();
    };
  }

  private static Message reason(BulkKind kind, Petition petition) {
    return Message.of("petition.refused." + kind.act().key(), petition.reference().text());
  }

  private List<Choice.Group> colleagues(Set<UUID> organisations) {
    return organisations.stream()
        .flatMap(id -> names.colleagues(id, duties.named("petition.casework.units")).stream())
        .toList();
  }

  private List<Choice> templates(Set<UUID> organisations) {
    return organisations.stream()
        .flatMap(id -> duties.templates(id, null).stream())
        .distinct()
        .toList();
  }

  /// The outcomes that all of them can have.
  private static List<Outcome> outcomes(List<Petition> possible) {
    return possible.stream()
        .map(petition -> Duties.outcomes(petition.kind()))
        .reduce((one, other) -> one.stream().filter(other::contains).toList())
        .orElse(List.of());
  }
}
