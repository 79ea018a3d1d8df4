package mn.ukhaalag.evaluation.appraisal.page;

import java.util.List;
import mn.ukhaalag.web.Option;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;

/// Where a rater begins evaluations, of many officials in one step.
///
/// @param posts that he rates, with their holders
/// @param chosen of them
public record OpeningPage(
    List<Option> posts, List<String> chosen, Typed typed, Problems problems) {}
