package mn.ukhaalag.access.provider.page;

import mn.ukhaalag.web.Problems;

/// The form that registers a system.
public record NewSystemPage(SystemForm form, Problems problems) {}
