package mn.ukhaalag.service.application;

import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.service.Citizens;
import mn.ukhaalag.service.Remarks;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.service.Versions;
import mn.ukhaalag.service.form.Facts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Brings a draft together with what it belongs to.
@Component
class Works {

  private final Drafts drafts;
  private final Services services;
  private final Versions versions;
  private final Citizens citizens;
  private final Remarks remarks;
  private final DeskRows desk;

  Works(
      Drafts drafts,
      Services services,
      Versions versions,
      Citizens citizens,
      Remarks remarks,
      DeskRows desk) {
    this.drafts = drafts;
    this.services = services;
    this.versions = versions;
    this.citizens = citizens;
    this.remarks = remarks;
    this.desk = desk;
  }

  /// The writer’s draft with that id.
  ///
  /// @throws mn.ukhaalag.web.NotFound if there is no such draft, or it is somebody else's
  Work get(Actor actor, Writer writer, UUID id) {
    return of(actor, drafts.get(writer, id));
  }

  /// For a draft that an operator fills in, what he was told; never what is known of himself.
  private Map<String, JsonNode> known(Actor actor, Draft draft) {
    return desk.of(draft.id()).map(DeskRows::known).orElseGet(() -> citizens.known(actor));
  }

  Work of(Actor actor, Draft draft) {
    return new Work(
        draft,
        services.get(draft.service()),
        versions.get(draft.version()),
        new Facts(draft.answers(), known(actor, draft)),
        draft.completes() == null ? Map.of() : remarks.open(draft.completes()));
  }
}
