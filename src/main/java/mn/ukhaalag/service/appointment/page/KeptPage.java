package mn.ukhaalag.service.appointment.page;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.appointment.Counter;
import mn.ukhaalag.service.appointment.Reason;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;

/// The counters of an organisation and what people come there for, to whoever keeps them.
///
/// @param organisations all that he keeps
/// @param services those that a reason can belong to
/// @param names of services, by id
public record KeptPage(
    Organisation organisation,
    List<Organisation> organisations,
    List<Counter> counters,
    List<Reason> reasons,
    List<Service> services,
    Map<UUID, Service> names,
    Typed typed,
    Problems problems) {}
