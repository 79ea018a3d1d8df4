package mn.ukhaalag.plan.drafting.page;

import java.util.List;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.page.Clash;
import mn.ukhaalag.plan.page.Named;
import mn.ukhaalag.plan.page.Named.Choice;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;

/// The form for the head of a plan, a new one or one that is written on.
///
/// @param document null for a new one
/// @param organisations to begin a plan for; one is chosen already
public record HeadPage(
    @Nullable Document document,
    Named organisation,
    List<Choice> organisations,
    List<Choice> units,
    List<Choice> posts,
    List<Document> higher,
    Typed form,
    Problems problems,
    List<Clash> clashes) {}
