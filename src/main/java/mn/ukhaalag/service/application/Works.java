package mn.ukhaalag.service.application;

import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.service.Citizens;
import mn.ukhaalag.service.Remarks;
import mn.ukhaalag.service.Version;
import mn.ukhaalag.service.Versions;
import mn.ukhaalag.service.form.Facts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Brings a draft together with what it belongs to.
@Component
class Works {

  private final Drafts drafts;
  private final Versions versions;
  private final Citizens citizens;
  private final Remarks remarks;

  Works(Drafts drafts, Versions versions, Citizens citizens, Remarks remarks) {
    this.drafts = drafts;
    this.versions = versions;
    this.citizens = citizens;
    this.remarks = remarks;
  }

  /// The writer’s draft with that id.
  ///
  /// @throws mn.ukhaalag.web.NotFound if there is no such draft, or it is somebody else's
  Work get(Actor actor, Writer writer, UUID id) {
    return of(actor, drafts.get(writer, id));
  }

  /// For a draft that an operator fills in, what he was told; never what is known of himself.
  private Map<String, JsonNode> known(Actor actor, Draft draft) {
    return draft.desk() == null ? citizens.known(actor) : DeskRows.known(draft.desk());
  }

  Work of(Actor actor, Draft draft) {
    Version version = versions.begunOn(draft.version());
    Map<String, JsonNode> known = version.usesFacts() ? known(actor, draft) : Map.of();
    return Work.of(
        draft,
        version,
        new Facts(draft.answers(), known),
        draft.completes() == null ? Map.of() : remarks.open(draft.completes()));
  }
}
