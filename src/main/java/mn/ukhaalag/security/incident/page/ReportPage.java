package mn.ukhaalag.security.incident.page;

import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;

/// The form in which an incident is reported.
public record ReportPage(Typed typed, Problems problems) {}
