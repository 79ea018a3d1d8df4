package mn.ukhaalag.access.page;

import java.util.UUID;
import mn.ukhaalag.web.Problems;

/// The form that asks for the code, with what it confirms.
///
/// @param phone masked
/// @param identity masked
public record ConfirmationPage(
    UUID registration,
    String name,
    String phone,
    String identity,
    String next,
    Problems problems) {}
