package mn.ukhaalag.plan.drafting.page;

import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Step;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;

/// A plan, or its amendment, that is to be approved.
///
/// @param conflict why it could not be done; null if nothing went wrong
public record ApprovalPage(
    Document document, Step step, Typed form, Problems problems, @Nullable Message conflict) {}
