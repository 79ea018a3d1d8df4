package mn.ukhaalag.calendar.page;

import java.time.LocalDate;
import java.util.List;

/// The legal rules that are in force today or will be.
public record RulesPage(List<RuleVersion> versions, LocalDate today) {}
