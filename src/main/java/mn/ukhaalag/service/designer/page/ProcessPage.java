package mn.ukhaalag.service.designer.page;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.service.Offices;
import mn.ukhaalag.service.ProcessPatterns.Extra;
import mn.ukhaalag.service.Version.Pattern;
import mn.ukhaalag.web.Option;
import mn.ukhaalag.web.Page;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;

/// The process of a draft: a ready pattern, or a file.
///
/// @param needed the steps that follow from the questions
/// @param rows how many rows for organisations there are
public record ProcessPage(
    Heading heading,
    Set<Extra> needed,
    List<Organisation> organisations,
    int rows,
    Typed typed,
    Problems problems) {

  /// What a program can do in a ready pattern.
  public static final List<Extra> STEPS = List.of(Extra.PAYMENT, Extra.CERTIFICATE);

  /// The ready patterns.
  public List<Option> patterns(Page page) {
    return Stream.of(Pattern.values())
        .filter(it -> it != Pattern.UPLOADED)
        .map(it -> new Option(it.name(), page.t("service.designer.pattern." + it)))
        .toList();
  }

  /// Who can be asked for an opinion.
  public List<Option> offices(Page page) {
    return Stream.concat(
            Stream.of(Offices.SUM, Offices.BAG)
                .map(it -> new Option(it, page.t("service.designer.office." + it))),
            organisations.stream()
                .map(it -> new Option(it.code(), page.pick(it.nameMn(), it.nameEn()))))
        .toList();
  }
}
