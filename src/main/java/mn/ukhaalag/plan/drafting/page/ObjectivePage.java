package mn.ukhaalag.plan.drafting.page;

import java.util.List;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Objective;
import mn.ukhaalag.plan.page.Clash;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;

/// The form for an objective.
///
/// @param objective null for a new one
/// @param parents what it can stand under
public record ObjectivePage(
    Document document,
    @Nullable Objective objective,
    List<Objective> parents,
    Typed form,
    Problems problems,
    List<Clash> clashes,
    @Nullable Message conflict) {}
