package mn.ukhaalag.service.application.page;

import java.util.List;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.web.Option;
import mn.ukhaalag.web.Page;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;

/// Asks an operator for whom, how and why a service is asked for.
///
/// @param services that can be asked for here
public record DeskPage(List<Service> services, Typed typed, Problems problems) {

  public List<Option> options(Page page) {
    return services.stream()
        .map(it -> new Option(it.code(), it.title().in(page.language())))
        .toList();
  }
}
