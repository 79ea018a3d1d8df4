package mn.ukhaalag.service.designer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.Definition;
import mn.ukhaalag.service.Drafting;
import mn.ukhaalag.service.Keeping;
import mn.ukhaalag.service.Offering;
import mn.ukhaalag.service.Publishing;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.service.Stages;
import mn.ukhaalag.service.Version;
import mn.ukhaalag.service.Version.State;
import mn.ukhaalag.service.Versions;
import mn.ukhaalag.service.catalogue.ProposedEntries;
import mn.ukhaalag.service.catalogue.ServiceFile;
import mn.ukhaalag.service.catalogue.ServiceFile.Content;
import mn.ukhaalag.service.designer.BroughtFiles.Brought;
import mn.ukhaalag.service.form.Definitions;
import mn.ukhaalag.service.form.Form;
import mn.ukhaalag.web.BadInput;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Services that come as a file: looked at first, then a draft that a second person publishes, and
/// with it what the catalogue says.
@Component
class Arrivals {

  private final BroughtFiles brought;
  private final ServiceFile files;
  private final Services services;
  private final Offering offering;
  private final Keeping keeping;
  private final Versions versions;
  private final ProposedEntries entries;
  private final Publishing publishing;
  private final Drafting drafting;
  private final Stages stages;

  Arrivals(
      BroughtFiles brought,
      ServiceFile files,
      Services services,
      Offering offering,
      Keeping keeping,
      Versions versions,
      ProposedEntries entries,
      Publishing publishing,
      Drafting drafting,
      Stages stages) {
    this.brought = brought;
    this.files = files;
    this.services = services;
    this.offering = offering;
    this.keeping = keeping;
    this.versions = versions;
    this.entries = entries;
    this.publishing = publishing;
    this.drafting = drafting;
    this.stages = stages;
  }

  /// Keeps a file to be looked at.
  ///
  /// @param code of the service that it is for: one that the actor keeps, or a new one
  /// @param organisation who answers for the service if it is new
  /// @return the id of the file
  /// @throws BadInput with sentences, if anything is wrong with it
  UUID bring(Actor actor, String code, UUID organisation, byte[] file) {
    UUID account = actor.requireAccount();
    arrived(actor, new Brought(account, code, organisation, files.read(file)));
    return brought.add(account, code, organisation, file);
  }

  /// The file with that id, next to what there is now.
  ///
  /// @throws NotFound if there is none, or it is not the actor's to bring in
  Arrival get(Actor actor, UUID id) {
    return arrived(actor, brought.get(actor.requireAccount(), id));
  }

  private Arrival arrived(Actor actor, Brought file) {
    Content content = file.content();
    Service service = services.findEver(file.code()).orElse(null);
    UUID owner = service == null ? file.organisation() : service.organisation();
    if (!Keeping.keeps(actor, owner)) {
      throw refused("service.designer.problem.taken", file.code());
    }
    requireRight(content.definition());
    Map<String, String> entry = content.entry();
    if (service == null && entry == null) {
      throw refused("service.designer.problem.no-catalogue", file.code());
    }
    Service before = service == null ? ProposedEntries.blank(file.code(), owner) : service;
    return new Arrival(
        file.id(),
        content,
        service,
        service == null ? null : base(service),
        entry == null ? before : entries.with(before, entry, actor.language()),
        form(content.definition()),
        service == null ? 0 : entries.latest(service));
  }

  private void requireRight(Definition definition) {
    List<Message> faults = publishing.faults(definition);
    if (!faults.isEmpty()) {
      var problems = new Problems();
      Desk.say(faults, problems);
      throw new BadInput(HttpStatus.UNPROCESSABLE_CONTENT, faults.getFirst(), problems);
    }
  }

  private static Form form(Definition definition) {
    return Definitions.read(definition.schema(), definition.presentation()).right().orElseThrow();
  }

  /// The version on which cases begin; else the newest.
  private @Nullable Version base(Service service) {
    List<Version> all = versions.of(service.id());
    return all.stream()
        .filter(it -> it.state() == State.PUBLISHED)
        .findFirst()
        .or(() -> all.stream().findFirst())
        .orElse(null);
  }

  /// Makes a draft of it. What the catalogue says takes effect when the draft is published; a new
  /// service is seen by nobody else until then.
  ///
  /// @param fingerprint of what the actor has looked at
  /// @throws Conflict if something was changed since, or another version is in work
  @Transactional
  public Version take(Actor actor, UUID id, String fingerprint) {
    Arrival arrival = get(actor, id);
    if (!arrival.fingerprint().equals(fingerprint)) {
      throw new Conflict(Message.of("service.designer.problem.moved"));
    }
    Service service = Optional.ofNullable(arrival.service()).orElseGet(() -> enter(actor, arrival));
    Author author = keeping.author(actor, service);
    Version draft = drafting.begin(service, arrival.content().definition(), author);
    Map<String, String> entry = arrival.content().entry();
    if (entry != null && !ProposedEntries.now(service).equals(normal(arrival))) {
      entries.propose(draft, normal(arrival));
    }
    brought.remove(id);
    return draft;
  }

  private static Map<String, String> normal(Arrival arrival) {
    return ProposedEntries.now(arrival.written());
  }

  private Service enter(Actor actor, Arrival arrival) {
    Service entered = offering.prepare(arrival.written());
    stages.begin(entered, keeping.author(actor, entered));
    return entered;
  }

  private static BadInput refused(String key, Object... arguments) {
    return new BadInput(HttpStatus.UNPROCESSABLE_CONTENT, Message.of(key, arguments));
  }
}
