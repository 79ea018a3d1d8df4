package mn.ukhaalag.evaluation.appraisal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.evaluation.AppraisalRecord;
import mn.ukhaalag.evaluation.Scale;
import mn.ukhaalag.evaluation.Scale.Part;
import mn.ukhaalag.evaluation.Scales;
import mn.ukhaalag.evaluation.appraisal.Appraisal.Half;
import mn.ukhaalag.evaluation.appraisal.Deeds.Word;
import mn.ukhaalag.evaluation.appraisal.Marks.Giver;
import mn.ukhaalag.evaluation.appraisal.Marks.Mark;
import mn.ukhaalag.evaluation.appraisal.Opening.Candidate;
import mn.ukhaalag.ledger.Author;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Enters evaluations by the same deeds as the pages.
@Component
class Entered implements AppraisalRecord {

  private final Appraisals appraisals;
  private final Opening opening;
  private final Deeds deeds;
  private final Scales scales;

  Entered(Appraisals appraisals, Opening opening, Deeds deeds, Scales scales) {
    this.appraisals = appraisals;
    this.opening = opening;
    this.deeds = deeds;
    this.scales = scales;
  }

  @Override
  @Transactional
  public Optional<UUID> open(Actor rater, UUID post, int year, boolean isWholeYear) {
    Half part = isWholeYear ? Half.YEAR : Half.HALF;
    List<Candidate> wanted =
        opening.candidates(rater).stream()
            .filter(it -> it.rated().post().id().equals(post))
            .toList();
    if (opening.open(rater, wanted, year, part) == 0) {
      return Optional.empty();
    }
    return appraisals.of(wanted.getFirst().holder().official().id()).stream()
        .filter(it -> it.year() == year && it.part() == part && it.post().equals(post))
        .map(Appraisal::id)
        .findFirst();
  }

  @Override
  @Transactional
  public void assess(Actor official, UUID id, String words, List<Integer> marks) {
    Appraisal it = get(id);
    deeds.assess(by(official, it.post()), it, word(it, words, Giver.SELF, it.post(), marks));
  }

  @Override
  @Transactional
  public void meet(Actor rater, UUID id, LocalDate day, String notes) {
    Appraisal it = get(id);
    deeds.meet(by(rater, it.rater()), it, day, notes);
  }

  @Override
  @Transactional
  public void hear(Actor rater, UUID id, Actor colleague, List<Integer> marks) {
    Appraisal it = get(id);
    Optional<UUID> post = colleague.holdings().stream().map(Holding::post).findFirst();
    List<Part> asked = Measured.askedOfColleagues(scales.get(it.scale()));
    if (post.isEmpty() || asked.isEmpty()) {
      return;
    }
    deeds.ask(by(rater, it.rater()), it, List.of(post.get()));
    deeds.tell(
        by(colleague, post.get()),
        it,
        post.get(),
        marks(asked, Giver.COLLEAGUE, post.get(), marks));
  }

  @Override
  @Transactional
  public void rate(Actor rater, UUID id, String words, List<Integer> marks, List<String> needs) {
    Appraisal it = get(id);
    Word word = word(it, words, Giver.RATER, it.rater(), marks);
    deeds.rate(by(rater, it.rater()), it, word, needs);
  }

  @Override
  @Transactional
  public void accept(Actor official, UUID id) {
    Appraisal it = get(id);
    deeds.accept(by(official, it.post()), it, it.revision());
  }

  @Override
  @Transactional
  public void object(Actor official, UUID id, String words) {
    Appraisal it = get(id);
    deeds.object(by(official, it.post()), it, words, it.revision());
  }

  @Override
  @Transactional
  public void decide(Actor decider, UUID id, String words, List<Integer> marks) {
    Appraisal it = get(id);
    Word word = word(it, words, Giver.DECIDER, it.decider(), marks);
    deeds.decide(by(decider, it.decider()), it, word);
  }

  private Appraisal get(UUID id) {
    return appraisals.find(id).orElseThrow();
  }

  private static Author by(Actor actor, UUID post) {
    return actor.as(post);
  }

  private Word word(
      Appraisal appraisal, String words, Giver giver, UUID post, List<Integer> percents) {
    Scale scale = scales.get(appraisal.scale());
    return new Word(
        words, marks(Measured.rated(scale), giver, post, percents), appraisal.revision());
  }

  private static List<Mark> marks(
      List<Part> parts, Giver giver, UUID post, List<Integer> percents) {
    Function<Integer, BigDecimal> percent =
        place -> BigDecimal.valueOf(percents.get(Math.min(place, percents.size() - 1)));
    var marks = new ArrayList<Mark>();
    for (Part part : parts) {
      marks.add(new Mark(giver, post, part.key(), percent.apply(marks.size()), 1));
    }
    return marks;
  }
}
