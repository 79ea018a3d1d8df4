package mn.ukhaalag.service.catalogue;

import java.util.List;
import java.util.Optional;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.OrganisationSection;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.web.Message;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The way from an organisation to its services.
@Component
@Order(5)
class OwnedServices implements OrganisationSection {

  private final Services services;

  OwnedServices(Services services) {
    this.services = services;
  }

  @Override
  public Optional<Section> of(Organisation organisation) {
    long count =
        services.list().stream().filter(it -> it.organisation().equals(organisation.id())).count();
    return count == 0
        ? Optional.empty()
        : Optional.of(
            new Section(
                Message.of("service.catalogue.title"),
                List.of(new Figure(Message.of("service.catalogue.offered"), Long.toString(count))),
                List.of(
                    new Link(
                        "/services?organisation=" + organisation.code(),
                        Message.of("service.catalogue.all")))));
  }
}
