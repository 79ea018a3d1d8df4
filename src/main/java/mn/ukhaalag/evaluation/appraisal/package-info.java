/// The evaluation of officials: self-assessment, the superior's rating, colleagues where the rule
/// has it, the meeting, the objection and its decision by another person. What is written here is
/// seen by the official, the rater and the deciding body, and by nobody else.
@NullMarked
package mn.ukhaalag.evaluation.appraisal;

import org.jspecify.annotations.NullMarked;
