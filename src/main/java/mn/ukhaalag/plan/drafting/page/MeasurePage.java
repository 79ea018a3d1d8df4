package mn.ukhaalag.plan.drafting.page;

import java.util.List;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Objective;
import mn.ukhaalag.plan.page.Clash;
import mn.ukhaalag.plan.page.Named.Choice;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;

/// The form for a measure or an activity.
///
/// @param measure null for a new one
/// @param parent the measure of which it is an activity; null for a measure itself
/// @param posts of the document's organisation
public record MeasurePage(
    Document document,
    Objective objective,
    @Nullable Measure measure,
    @Nullable Measure parent,
    List<Choice> organisations,
    List<Choice> posts,
    Typed form,
    Problems problems,
    List<Clash> clashes,
    @Nullable Message conflict) {}
