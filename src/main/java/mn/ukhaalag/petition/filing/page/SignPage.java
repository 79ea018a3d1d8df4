package mn.ukhaalag.petition.filing.page;

import mn.ukhaalag.web.Problems;

/// Where somebody confirms that he signs a collective petition.
public record SignPage(String number, String phone, Problems problems) {}
