package mn.ukhaalag.petition.api;

import java.util.List;
import java.util.UUID;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.petition.Answer;
import mn.ukhaalag.petition.Answers;
import mn.ukhaalag.petition.Correspondence;
import mn.ukhaalag.petition.Matter;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petitioners;
import mn.ukhaalag.petition.Reference;
import mn.ukhaalag.petition.api.PetitionDocument.Enclosure;
import mn.ukhaalag.petition.api.PetitionDocument.Inside;
import mn.ukhaalag.petition.api.PetitionDocument.Remark;
import mn.ukhaalag.petition.api.PetitionDocument.Sender;
import mn.ukhaalag.petition.publication.Publications;
import mn.ukhaalag.petition.publication.page.Published;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Writes petitions down for programs: the public copy, or the whole with what is inside.
@Component
class Documents {

  private final Publications publications;
  private final Answers answers;
  private final Correspondence correspondence;
  private final Attachments attachments;
  private final Petitioners petitioners;
  private final Organisations organisations;
  private final String home;

  Documents(
      Publications publications,
      Answers answers,
      Correspondence correspondence,
      Attachments attachments,
      Petitioners petitioners,
      Organisations organisations,
      @Value("${ukhaalag.address}") String home) {
    this.publications = publications;
    this.answers = answers;
    this.correspondence = correspondence;
    this.attachments = attachments;
    this.petitioners = petitioners;
    this.organisations = organisations;
    this.home = home;
  }

  PetitionDocument ofPublic(Published copy) {
    return new PetitionDocument(
        copy.reference().text(),
        url(copy.reference()),
        copy.kind(),
        copy.category(),
        copy.area(),
        copy.place(),
        copy.point(),
        copy.title(),
        copy.body(),
        copy.status(),
        copy.outcome(),
        organisation(copy.organisation()),
        copy.receivedAt(),
        copy.dueAt(),
        copy.answeredAt(),
        copy.answer(),
        copy.publishedAt(),
        null);
  }

  PetitionDocument ofSender(Petition petition) {
    return whole(petition, inside(petition, List.of(Correspondence.Kind.NOTE), null));
  }

  PetitionDocument ofOffice(Petition petition, boolean seesSender) {
    return whole(petition, inside(petition, List.of(), seesSender ? sender(petition.id()) : null));
  }

  private PetitionDocument whole(Petition petition, Inside inside) {
    Matter matter = petition.matter();
    return new PetitionDocument(
        petition.reference().text(),
        url(petition.reference()),
        petition.kind(),
        petition.category(),
        petition.area(),
        matter.place(),
        matter.point(),
        matter.title(),
        matter.body(),
        petition.status(),
        petition.standing().outcome(),
        organisation(petition.organisation()),
        petition.receivedAt(),
        petition.dueAt(),
        petition.standing().answeredAt(),
        answers.sent(petition.id()).map(Answer::words).orElse(null),
        publications
            .find(petition.reference())
            .map(it -> it.published().publishedAt())
            .orElse(null),
        inside);
  }

  private Inside inside(
      Petition petition, List<Correspondence.Kind> hidden, @Nullable Sender sender) {
    return new Inside(
        petition.receipt().channel(),
        petition.matter().isPublishable(),
        correspondence.list(petition.id()).stream()
            .filter(it -> !hidden.contains(it.kind()))
            .map(it -> new Remark(it.kind(), it.words(), it.at()))
            .toList(),
        attachments.listOf(Petition.THING, petition.id()).stream()
            .filter(it -> !it.isRedacted())
            .map(it -> new Enclosure(it.name(), it.type().mediaType(), it.size(), it.addedAt()))
            .toList(),
        sender);
  }

  private @Nullable Sender sender(UUID petition) {
    return petitioners
        .find(petition)
        .map(it -> new Sender(it.name(), it.phone(), it.email(), it.address()))
        .orElse(null);
  }

  String organisation(UUID id) {
    return organisations.find(id).map(Organisation::code).orElse("");
  }

  String url(Reference reference) {
    return home + "/api/v1/petitions/" + reference.slug();
  }
}
