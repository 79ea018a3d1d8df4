package mn.ukhaalag.service.designer.page;

import java.util.List;
import mn.ukhaalag.web.Option;
import mn.ukhaalag.web.Page;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;

/// A reason to stop early, or a line of the fees, that is being made or changed.
///
/// @param list `stops` or `fees`
/// @param place among the others, or `new`
/// @param numbers the questions for numbers, by which a fee can be multiplied
/// @param prices how many rows for prices there are
/// @param was by which a change of it by somebody else is seen
public record PartForm(
    Heading heading,
    String list,
    String place,
    ConditionForm conditions,
    List<Subject> numbers,
    int prices,
    String was,
    Typed typed,
    Problems problems) {

  public String action() {
    return heading.path() + "/" + list + "/" + place;
  }

  public boolean isFee() {
    return list.equals("fees");
  }

  public List<Option> numbers(Page page) {
    return numbers.stream()
        .map(it -> new Option(it.name(), it.label().in(page.language())))
        .toList();
  }
}
