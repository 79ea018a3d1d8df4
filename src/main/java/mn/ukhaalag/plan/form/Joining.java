package mn.ukhaalag.plan.form;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Documents;
import mn.ukhaalag.plan.Level;
import mn.ukhaalag.plan.Names;
import mn.ukhaalag.plan.Part;
import mn.ukhaalag.plan.Report;
import mn.ukhaalag.plan.Report.State;
import mn.ukhaalag.plan.Reports;
import mn.ukhaalag.plan.form.Form.Ending;
import mn.ukhaalag.plan.form.Form.Front;
import mn.ukhaalag.plan.form.Form.Summary;
import mn.ukhaalag.plan.form.Sheet.Head;
import mn.ukhaalag.plan.form.Sheet.Signed;
import mn.ukhaalag.plan.page.Named;
import mn.ukhaalag.web.Place;
import org.springframework.stereotype.Component;

/// Writes the reports on many plans for one period into one file, one after the other, so that
/// never more than one of them is in memory.
@Component
class Joining {

  private static final List<String> SUMMARY =
      List.of("number", "owner", "count", "done", "not-due", "mean");

  private final Reports reports;
  private final Documents documents;
  private final Sheets sheets;
  private final Names names;
  private final Place place;
  private final Words words;

  Joining(
      Reports reports, Documents documents, Sheets sheets, Names names, Place place, Words words) {
    this.reports = reports;
    this.documents = documents;
    this.sheets = sheets;
    this.names = names;
    this.place = place;
    this.words = words;
  }

  /// What is joined.
  ///
  /// @param maker who has it made
  record Order(int year, Part part, Level level, Format format, Language language, Signed maker) {}

  /// A plan with its report.
  record Piece(Named owner, Report report) {}

  /// The reports that came, and whose did not, both by name.
  record Known(List<Piece> pieces, List<Named> missing) {

    boolean isDraft() {
      return pieces.stream().anyMatch(it -> it.report().state() != State.APPROVED);
    }
  }

  /// What there is to join: a report that is still being written is as good as missing.
  Known known(Collection<UUID> plans, int year, Part part) {
    Map<UUID, Document> found = documents.named(plans);
    Map<UUID, Named> owners = names.owners(found.values());
    var came = new HashMap<UUID, Report>();
    reports.of(found.keySet(), year, part).stream()
        .filter(it -> !it.state().isWritten())
        .forEach(it -> came.put(it.document(), it));
    var pieces = new ArrayList<Piece>();
    var missing = new ArrayList<Named>();
    found
        .keySet()
        .forEach(
            id -> {
              Named owner = owners.getOrDefault(id, Named.NONE);
              Report report = came.get(id);
              if (report == null) {
                missing.add(owner);
              } else {
                pieces.add(new Piece(owner, report));
              }
            });
    pieces.sort(Comparator.comparing(it -> it.owner().mn()));
    missing.sort(Comparator.comparing(Named::mn));
    return new Known(pieces, missing);
  }

  /// Writes them.
  ///
  /// @param progress is told after each one how many are done
  void join(Order order, Known known, OutputStream out, IntConsumer progress) throws IOException {
    var wording = new Wording(words, order.language());
    var layout = new Layout(wording);
    var rows = new ArrayList<List<Cell>>();
    Totals total = Totals.NONE;
    try (Form form = order.format().begin(front(order, known, wording), out)) {
      for (Piece piece : known.pieces()) {
        Sheet sheet = sheets.sheet(piece.report());
        form.add(layout.section(title(rows.size() + 1, piece, sheet.head(), wording), sheet));
        Totals own = Totals.of(sheet.rows());
        total = total.plus(own);
        rows.add(row(Integer.toString(rows.size() + 1), wording.in(piece.owner()), own));
        progress.accept(rows.size());
      }
      rows.add(row("", wording.t("all"), total));
      form.end(ending(order, known, rows, wording));
    }
  }

  private Front front(Order order, Known known, Wording wording) {
    String aimag = place.names(order.language()).map(Place.Names::aimag).orElse("");
    String period = wording.period(order.year(), order.part());
    int all = known.pieces().size() + known.missing().size();
    return new Front(
        order.language().tag(),
        known.isDraft() ? wording.t("draft") : "",
        Printing.approvers(wording, null),
        wording.t("joined.title", aimag, period),
        List.of(wording.level(order.level()), wording.t("joined.came", known.pieces().size(), all)),
        new Layout(wording).columns(),
        wording.t("page"));
  }

  private static String title(int number, Piece piece, Head head, Wording wording) {
    Signed approved = head.approved();
    String state =
        approved == null
            ? wording.t("draft")
            : wording.t("joined.approved", wording.in(approved.who()), wording.date(approved.at()));
    return number + ". " + wording.in(piece.owner()) + " · " + head.title() + " · " + state;
  }

  private static List<Cell> row(String number, String name, Totals totals) {
    return List.of(
        Cell.of(number),
        Cell.of(name),
        Cell.of(totals.measures()),
        Cell.of(totals.done()),
        Cell.of(totals.notDue()),
        Cell.of(totals.mean().orElse(null)));
  }

  private static Ending ending(Order order, Known known, List<List<Cell>> rows, Wording wording) {
    List<String> columns = SUMMARY.stream().map(it -> wording.t("summary." + it)).toList();
    Stream<String> notes =
        known.missing().isEmpty()
            ? Stream.empty()
            : Stream.concat(
                Stream.of(wording.t("joined.missing")),
                known.missing().stream().map(it -> "– " + wording.in(it)));
    return new Ending(
        new Summary(wording.t("summary"), columns, rows),
        notes.map(Cell::printable).toList(),
        Printing.reporters(wording, order.maker()));
  }
}
