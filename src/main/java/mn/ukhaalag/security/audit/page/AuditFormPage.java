package mn.ukhaalag.security.audit.page;

import java.util.List;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;

/// The form in which an audit is entered.
///
/// @param kept the organisations that it can be of
public record AuditFormPage(List<Organisation> kept, Typed typed, Problems problems) {}
