package mn.ukhaalag.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;

/// Enters evaluations of officials without the pages, for whoever brings a past with it. What
/// may be done when is the same as on the pages. Marks are percents, one for each part of the
/// scale that the giver judges, in its order; the last one stands for all parts that are left.
public interface AppraisalRecord {

  /// Begins the evaluation of whoever holds a post, by one who rates it.
  ///
  /// @param isWholeYear otherwise of the first half
  /// @return empty if it was begun already, or the actor does not rate that post
  Optional<UUID> open(Actor rater, UUID post, int year, boolean isWholeYear);

  /// What the official says himself.
  void assess(Actor official, UUID appraisal, String words, List<Integer> marks);

  /// What was said at a meeting of the official and the rater.
  void meet(Actor rater, UUID appraisal, LocalDate day, String notes);

  /// What a colleague in that post says, where the scale asks for it.
  void hear(Actor rater, UUID appraisal, Actor colleague, List<Integer> marks);

  /// The rater rates.
  ///
  /// @param needs what the official should learn
  void rate(Actor rater, UUID appraisal, String words, List<Integer> marks, List<String> needs);

  /// The official agrees.
  void accept(Actor official, UUID appraisal);

  /// The official objects.
  void object(Actor official, UUID appraisal, String words);

  /// The deciding body decides on the objection.
  void decide(Actor decider, UUID appraisal, String words, List<Integer> marks);
}
