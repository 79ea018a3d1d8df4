package mn.ukhaalag.service.appointment.page;

import mn.ukhaalag.web.Problems;

/// Opening an appointment with its code and secret.
public record FindPage(String number, boolean isSignedIn, Problems problems) {}
