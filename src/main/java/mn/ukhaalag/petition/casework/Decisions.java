package mn.ukhaalag.petition.casework;

import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.petition.Answer;
import mn.ukhaalag.petition.Answers;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the head decides on a draft: on the one that he read, and not on another one that came in
/// its place since.
@Component
@Transactional
class Decisions {

  private final Petitions petitions;
  private final Answers answers;

  Decisions(Petitions petitions, Answers answers) {
    this.petitions = petitions;
    this.answers = answers;
  }

  void approve(Actor actor, UUID id, UUID read) {
    requireWaiting(id, read);
    answers.send(actor, id);
  }

  void giveBack(Actor actor, UUID id, UUID read, String remark) {
    requireWaiting(id, read);
    answers.giveBack(actor, id, remark);
  }

  private void requireWaiting(UUID id, UUID read) {
    Petition petition = petitions.lock(id);
    boolean isAnother =
        answers.waiting(id).map(Answer::id).filter(waiting -> !waiting.equals(read)).isPresent();
    if (isAnother) {
      throw new Conflict(
          Message.of("petition.casework.refused.other-draft", petition.reference().text()));
    }
  }
}
