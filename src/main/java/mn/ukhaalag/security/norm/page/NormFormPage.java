package mn.ukhaalag.security.norm.page;

import java.util.List;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;

/// The form in which a rule is entered.
///
/// @param kept the organisations that it can be of
/// @param isOfAll whether it can be of the whole province
public record NormFormPage(
    List<Organisation> kept, boolean isOfAll, Typed typed, Problems problems) {}
