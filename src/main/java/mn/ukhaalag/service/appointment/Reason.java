package mn.ukhaalag.service.appointment;

import java.util.UUID;
import mn.ukhaalag.service.form.Label;

/// What people come to an organisation for.
///
/// @param service the entry of the catalogue that it belongs to
public record Reason(UUID id, UUID organisation, UUID service, Label name, boolean isEnded) {}
