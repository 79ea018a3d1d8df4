package mn.ukhaalag.petition.filing;

import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.petition.Filed;
import mn.ukhaalag.petition.Filing;
import mn.ukhaalag.petition.Intake;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Problems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Files what was written, once: a draft and its petition change together or not at all.
@Component
class Sending {

  private final Drafts drafts;
  private final Composing composing;
  private final Intake intake;
  private final SignatureCodes codes;

  Sending(Drafts drafts, Composing composing, Intake intake, SignatureCodes codes) {
    this.drafts = drafts;
    this.composing = composing;
    this.intake = intake;
    this.codes = codes;
  }

  /// What became of the wish to send a draft.
  sealed interface Result {
    /// It is filed.
    record Sent(Petition petition) implements Result {}

    /// It was filed by an earlier try with the same content.
    record SentAgain(Draft draft) implements Result {}

    /// It was filed with a content that this one does not show to know.
    record AlreadySent(Draft draft) implements Result {}

    /// It is not what was shown: it was changed since, or is wrong.
    record Changed() implements Result {}
  }

  /// Files the draft, if it still is what was shown.
  ///
  /// @param content the hash of what was shown
  @Transactional
  Result send(Actor actor, Writer writer, UUID key, String content) {
    Draft draft = drafts.lock(writer, key).orElseThrow(() -> new NotFound("draft to send " + key));
    if (draft.petition() != null) {
      return draft.hash().equals(content)
          ? new Result.SentAgain(draft)
          : new Result.AlreadySent(draft);
    }
    Optional<Filing> filing =
        draft.hash().equals(content)
            ? composing.filing(actor, draft, new Problems())
            : Optional.empty();
    return filing.map(it -> file(actor, writer, draft, it)).orElseGet(Result.Changed::new);
  }

  private Result file(Actor actor, Writer writer, Draft draft, Filing filing) {
    Petition petition = file(actor, writer, filing, draft.key());
    drafts.filed(draft, petition.id());
    return new Result.Sent(petition);
  }

  /// A key of a draft that is gone may come again with other words, from whoever read it in an
  /// address: they are another petition, and open nothing of the earlier one.
  private Petition file(Actor actor, Writer writer, Filing filing, String key) {
    return switch (intake.file(filing, new Author(actor.account(), null), key)) {
      case Filed.Accepted accepted -> {
        codes.ask(accepted.petition(), writer.from());
        yield accepted.petition();
      }
      case Filed.Again again -> again.petition();
      case Filed.KeyTaken _ -> file(actor, writer, filing, "web-" + UUID.randomUUID());
    };
  }
}
