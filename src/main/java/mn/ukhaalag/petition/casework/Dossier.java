package mn.ukhaalag.petition.casework;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.file.Attachment;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.petition.Answers;
import mn.ukhaalag.petition.Competence;
import mn.ukhaalag.petition.Correspondence;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.UnprovenLetters;
import mn.ukhaalag.petition.UnprovenLetters.Letter;
import mn.ukhaalag.petition.casework.page.CaseForm;
import mn.ukhaalag.petition.casework.page.CasePage;
import mn.ukhaalag.petition.casework.page.Drafted;
import mn.ukhaalag.petition.casework.page.Said;
import mn.ukhaalag.petition.casework.page.Unproven;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Brings together what one page shows of a petition, with a number of queries that does not grow
/// with its history.
@Component
class Dossier {

  private final Competence competence;
  private final Duties duties;
  private final DossierFacts facts;
  private final Senders senders;
  private final Attachments attachments;
  private final Answers answers;
  private final Correspondence correspondence;
  private final UnprovenLetters letters;
  private final Trail trail;
  private final Lines lines;
  private final Sketch sketch;
  private final Names names;
  private final Clock clock;

  Dossier(
      Competence competence,
      Duties duties,
      DossierFacts facts,
      Senders senders,
      Attachments attachments,
      Answers answers,
      Correspondence correspondence,
      UnprovenLetters letters,
      Trail trail,
      Lines lines,
      Sketch sketch,
      Names names,
      Clock clock) {
    this.competence = competence;
    this.duties = duties;
    this.facts = facts;
    this.senders = senders;
    this.attachments = attachments;
    this.answers = answers;
    this.correspondence = correspondence;
    this.letters = letters;
    this.trail = trail;
    this.lines = lines;
    this.sketch = sketch;
    this.names = names;
    this.clock = clock;
  }

  CasePage page(
      Actor actor,
      Petition petition,
      CaseForm form,
      Problems problems,
      @Nullable Message conflict) {
    boolean handles = handles(actor, petition);
    return new CasePage(
        petition,
        facts.of(petition, competence.complainedOf(actor)),
        handles ? senders.of(petition, competence.complainedOf(actor)) : null,
        attachments.listOf(Petition.THING, petition.id()),
        drafted(petition.id()),
        said(petition.id()),
        handles ? letters(petition.id()) : List.of(),
        competence.asClerk(actor, petition).isPresent(),
        trail.of(petition),
        handles && petition.status().isOpen()
            ? lines.similar(petition, competence.complainedOf(actor))
            : List.of(),
        sketch.of(petition.matter().point()),
        duties.doable(actor, petition),
        form,
        problems,
        conflict,
        clock.instant());
  }

  /// Whether the actor works on it, and so may know who sent it.
  boolean handles(Actor actor, Petition petition) {
    return competence.asClerk(actor, petition).isPresent()
        || competence.asHandler(actor, petition).isPresent();
  }

  private List<Drafted> drafted(UUID id) {
    var all = answers.list(id);
    Names.Known known =
        names.known(
            all.stream().flatMap(it -> Stream.of(it.draftedPost(), it.decidedPost())).toList(),
            List.of());
    return all.stream()
        .map(it -> new Drafted(it, known.post(it.draftedPost()), known.post(it.decidedPost())))
        .toList();
  }

  private List<Said> said(UUID id) {
    var all = correspondence.list(id);
    Names.Known known = names.known(all.stream().map(it -> it.post()).toList(), List.of());
    return all.stream()
        .map(it -> new Said(it.kind(), it.at(), known.post(it.post()), it.words()))
        .toList();
  }

  private List<Unproven> letters(UUID id) {
    List<Letter> waiting = letters.waiting(id);
    var files =
        attachments
            .listOf(UnprovenLetters.FILES, waiting.stream().map(Letter::id).toList())
            .stream()
            .collect(Collectors.groupingBy(Attachment::ownerId));
    return waiting.stream()
        .map(letter -> new Unproven(letter, files.getOrDefault(letter.id(), List.of())))
        .toList();
  }
}
