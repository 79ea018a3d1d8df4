package mn.ukhaalag.security.erasure.page;

import mn.ukhaalag.web.Problems;

/// The form in which somebody types the code of his request.
public record FindPage(String code, Problems problems) {}
