package mn.ukhaalag.plan.directive.page;

import java.util.List;
import mn.ukhaalag.plan.page.Named.Choice;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;

/// The form for a new task.
///
/// @param organisations to which it can be given
/// @param posts of the giver's own organisation
/// @param helpers ids of the organisations and posts that are ticked as helping
public record GivingPage(
    List<Choice> organisations,
    List<Choice> posts,
    List<String> helpers,
    Typed form,
    Problems problems) {}
