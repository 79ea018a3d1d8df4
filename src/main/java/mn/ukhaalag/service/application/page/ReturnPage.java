package mn.ukhaalag.service.application.page;

import mn.ukhaalag.web.Problems;

/// Where the code of a saved application is typed.
public record ReturnPage(String code, Problems problems) {}
