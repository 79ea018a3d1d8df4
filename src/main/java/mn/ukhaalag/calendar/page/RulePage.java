package mn.ukhaalag.calendar.page;

import java.time.LocalDate;
import java.util.List;
import mn.ukhaalag.calendar.LegalRule;

/// A legal rule with all its versions, newest first.
public record RulePage(
    LegalRule rule, List<RuleVersion> versions, LocalDate today, boolean mayPublish) {}
