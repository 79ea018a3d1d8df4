package mn.ukhaalag.service.application.page;

import java.util.UUID;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.form.Label;

/// Why somebody cannot be served.
///
/// @param back the question to change, where something was mistyped
public record StoppedPage(UUID draft, Service service, Label reason, String back) {}
