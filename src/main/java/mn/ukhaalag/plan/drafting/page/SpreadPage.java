package mn.ukhaalag.plan.drafting.page;

import java.util.Collection;
import java.util.List;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.page.Named.Choice;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;

/// The form by which a measure is given to many organisations, or a plan to many officials.
///
/// @param measure null where the whole plan is given
/// @param chosen ids of those that are ticked
public record SpreadPage(
    Document document,
    @Nullable Measure measure,
    List<Choice> choices,
    Collection<String> chosen,
    Problems problems) {}
