package mn.ukhaalag.service.certificate.page;

import mn.ukhaalag.web.Problems;

/// Where somebody types the number of a certificate or gives its file.
///
/// @param number as it was typed
public record CheckPage(String number, Problems problems) {}
