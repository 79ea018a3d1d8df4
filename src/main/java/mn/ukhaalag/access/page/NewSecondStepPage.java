package mn.ukhaalag.access.page;

import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.QrCode;

/// A secret that is to be taken into an authenticator.
///
/// @param code the same for a camera
/// @param secret as it is typed
public record NewSecondStepPage(QrCode code, String secret, Problems problems) {}
