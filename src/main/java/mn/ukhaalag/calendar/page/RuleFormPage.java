package mn.ukhaalag.calendar.page;

import mn.ukhaalag.calendar.LegalRule;
import mn.ukhaalag.web.Problems;

/// The form in which a new version of a legal rule is published.
///
/// @param rule the newest version until now
public record RuleFormPage(LegalRule rule, RuleForm form, Problems problems) {}
