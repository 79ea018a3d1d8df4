package mn.ukhaalag.service.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mn.ukhaalag.directory.Areas;
import mn.ukhaalag.directory.Country;
import mn.ukhaalag.directory.Country.Unit;
import mn.ukhaalag.service.application.page.AddressChoice;
import mn.ukhaalag.service.application.page.AddressChoice.Group;
import mn.ukhaalag.service.form.Form;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.service.form.Question;
import mn.ukhaalag.service.form.Question.Choice;
import org.springframework.stereotype.Component;

/// The areas to choose from in an address: those of all Mongolia, aimag by aimag; only those of
/// this province where the address says which office handles the case.
@Component
public class AreaChoices {

  private final Country country;
  private final Areas areas;

  AreaChoices(Country country, Areas areas) {
    this.country = country;
    this.areas = areas;
  }

  /// What is offered, with the fields as they are filled in.
  public AddressChoice of(Form form, Question question, Map<String, List<String>> fields) {
    if (question.kind() != Question.Kind.ADDRESS) {
      return AddressChoice.NONE;
    }
    List<Unit> aimags = country.aimags();
    String aimag =
        known(aimags, text(fields, question.name() + AddressChoice.AIMAG))
            .or(() -> country.aimagOf(text(fields, question.name())))
            .orElseGet(() -> aimags.getFirst().code());
    return isOwn(form, question)
        ? new AddressChoice(List.of(), "", groups(aimags.getFirst().code()))
        : new AddressChoice(choices(aimags), aimag, groups(aimag));
  }

  private static Optional<String> known(List<Unit> aimags, String code) {
    return aimags.stream().map(Unit::code).filter(code::equals).findFirst();
  }

  private static boolean isOwn(Form form, Question question) {
    return question.name().equals(form.area());
  }

  /// Whether an answer may name that area.
  public boolean isRight(Form form, Question question, String code) {
    return isOwn(form, question) ? areas.isKnown(code) : country.isKnown(code);
  }

  /// The sums of that aimag with their bags; one group where no bag of any is known.
  public List<Group> groups(String aimag) {
    List<Unit> sums = country.parts(aimag);
    boolean isFlat = sums.stream().allMatch(it -> country.parts(it.code()).isEmpty());
    return isFlat
        ? country.path(aimag).stream().map(it -> new Group(label(it), choices(sums))).toList()
        : sums.stream()
            .map(
                sum ->
                    new Group(
                        label(sum),
                        choices(
                            Stream.concat(Stream.of(sum), country.parts(sum.code()).stream())
                                .toList())))
            .toList();
  }

  /// Forgets an area of another aimag than the one that was chosen last.
  public void settle(Question question, Map<String, List<String>> fields) {
    String aimag = text(fields, question.name() + AddressChoice.AIMAG);
    boolean isElsewhere =
        question.kind() == Question.Kind.ADDRESS
            && !aimag.isEmpty()
            && country
                .aimagOf(text(fields, question.name()))
                .filter(it -> !it.equals(aimag))
                .isPresent();
    if (isElsewhere) {
      fields.put(question.name(), List.of(""));
    }
  }

  private static String text(Map<String, List<String>> fields, String name) {
    List<String> values = fields.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getFirst().strip();
  }

  private static List<Choice> choices(List<Unit> units) {
    return units.stream().map(it -> new Choice(it.code(), label(it))).toList();
  }

  private static Label label(Unit unit) {
    return new Label(unit.nameMn(), unit.nameEn());
  }
}
