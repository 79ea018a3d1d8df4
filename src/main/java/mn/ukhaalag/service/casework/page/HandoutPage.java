package mn.ukhaalag.service.casework.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Handovers.Colleague;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Option;
import mn.ukhaalag.web.OptionGroup;
import mn.ukhaalag.web.Page;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;

/// Cases to be handed to a colleague.
///
/// @param path where the form is sent to
/// @param colleagues by their organisation
/// @param refused those that could not be handed to the one who was chosen
public record HandoutPage(
    String path,
    List<Application> applications,
    Map<Organisation, List<Colleague>> colleagues,
    List<Refused> refused,
    Typed typed,
    Problems problems,
    Instant now) {

  /// A case that could not be handed over, and why.
  public record Refused(Application application, Message reason) {}

  public List<OptionGroup> groups(Page page) {
    return colleagues.entrySet().stream()
        .filter(it -> !it.getValue().isEmpty())
        .map(
            it ->
                new OptionGroup(
                    page.pick(it.getKey().nameMn(), it.getKey().nameEn()),
                    options(page, it.getValue())))
        .toList();
  }

  /// The colleagues as answers to choose from.
  static List<Option> options(Page page, List<Colleague> colleagues) {
    return colleagues.stream()
        .map(
            it ->
                new Option(
                    it.post().id().toString(),
                    page.pick(it.post().titleMn(), it.post().titleEn())
                        + " – "
                        + it.holder().official().name()))
        .toList();
  }
}
