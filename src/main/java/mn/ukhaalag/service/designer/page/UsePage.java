package mn.ukhaalag.service.designer.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mn.ukhaalag.service.form.Behalf;
import mn.ukhaalag.service.form.Form.Use;
import mn.ukhaalag.web.Option;
import mn.ukhaalag.web.Page;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;

/// From which questions programs take something.
///
/// @param subjects the questions from which each can be taken
public record UsePage(
    Heading heading, Map<Use, List<Subject>> subjects, Typed typed, Problems problems) {

  /// Chosen by whoever wants the ready question for co-signers.
  public static final String READY = "+";

  /// For whom else it can be asked.
  public static final List<String> OTHERS = List.of(Behalf.CHILD, Behalf.PROXY);

  /// The field that says whether it can be asked for on behalf of those.
  public static String field(String others) {
    return "behalf-" + others;
  }

  /// The questions to choose from.
  public List<Option> options(Use use, Page page) {
    Stream<Option> asked =
        subjects.getOrDefault(use, List.of()).stream()
            .map(it -> new Option(it.name(), it.label().in(page.language())));
    Stream<Option> ready =
        use == Use.COSIGNERS
            ? Stream.of(new Option(READY, page.t("service.designer.use.cosigners.ready")))
            : Stream.empty();
    return Stream.concat(asked, ready).toList();
  }
}
