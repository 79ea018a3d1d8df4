package mn.ukhaalag.service.appointment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.OrganisationSection;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.ServiceWay;
import mn.ukhaalag.web.Message;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The ways to taking a time: from the page of a service, and from that of an organisation.
@Component
@Order(6)
class AppointmentWays implements ServiceWay, OrganisationSection {

  private final Reasons reasons;

  AppointmentWays(Reasons reasons) {
    this.reasons = reasons;
  }

  @Override
  public Optional<Way> of(Service service) {
    return reasons.openFor(service.id()).isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Way(
                "/appointments/new?service=" + service.code(),
                Message.of("service.appointment.book")));
  }

  @Override
  public Set<UUID> services() {
    return reasons.services();
  }

  @Override
  public String tag() {
    return "service.appointment.tag";
  }

  @Override
  public Optional<Section> of(Organisation organisation) {
    return reasons.open(organisation.id()).isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                Message.of("service.appointment.title"),
                List.of(),
                List.of(
                    new Link(
                        "/appointments/new?organisation=" + organisation.code(),
                        Message.of("service.appointment.book")),
                    new Link(
                        "/appointments/screens/" + organisation.code(),
                        Message.of("service.appointment.screen.link")))));
  }
}
