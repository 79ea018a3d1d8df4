package mn.ukhaalag.plan.form;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.plan.form.Form.Ending;
import mn.ukhaalag.plan.form.Form.Front;
import mn.ukhaalag.plan.form.Sheet.Head;
import mn.ukhaalag.plan.form.Sheet.Signed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes the report on one plan into a file.
@Component
class Printing {

  private static final String TO_SIGN = "______________________";

  private final Words words;

  Printing(Words words) {
    this.words = words;
  }

  void print(Sheet sheet, Format format, Language language, OutputStream out) throws IOException {
    var wording = new Wording(words, language);
    Head head = sheet.head();
    try (Form form = format.begin(front(wording, head), out)) {
      form.add(new Layout(wording).section("", sheet));
      form.end(new Ending(null, List.of(), reporters(wording, head.submitted())));
    }
  }

  private static Front front(Wording wording, Head head) {
    String period = wording.period(head.year(), head.part());
    return new Front(
        wording.language().tag(),
        head.isDraft() ? wording.t("draft") : "",
        approvers(wording, head.approved()),
        Cell.printable(wording.t("title", wording.in(head.organisation()), period)),
        Stream.of(
                wording.t("plan", head.title(), head.reference()),
                wording.t("owner", wording.in(head.owner())),
                wording.t(head.isDraft() ? "not-approved" : "as-approved"))
            .map(Cell::printable)
            .toList(),
        new Layout(wording).columns(),
        wording.t("page"));
  }

  /// Who approves, with lines to sign on.
  static List<String> approvers(Wording wording, @Nullable Signed approved) {
    return Stream.of(
            wording.t("approved"),
            approved == null ? TO_SIGN : wording.in(approved.who()),
            TO_SIGN,
            approved == null ? wording.t("date") : wording.date(approved.at()))
        .map(Cell::printable)
        .toList();
  }

  /// Who made the report.
  static List<String> reporters(Wording wording, @Nullable Signed submitted) {
    String who = submitted == null ? "" : wording.in(submitted.who());
    String when = submitted == null ? wording.t("date") : wording.date(submitted.at());
    return List.of(Cell.printable(wording.t("reported", who, TO_SIGN, when)));
  }
}
