package mn.ukhaalag.petition.bulk;

import static mn.ukhaalag.petition.bulk.ImportColumn.ADDRESS;
import static mn.ukhaalag.petition.bulk.ImportColumn.ANSWER;
import static mn.ukhaalag.petition.bulk.ImportColumn.AREA_CODE;
import static mn.ukhaalag.petition.bulk.ImportColumn.BODY;
import static mn.ukhaalag.petition.bulk.ImportColumn.CATEGORY_CODE;
import static mn.ukhaalag.petition.bulk.ImportColumn.CHANNEL;
import static mn.ukhaalag.petition.bulk.ImportColumn.CLOSED_AT;
import static mn.ukhaalag.petition.bulk.ImportColumn.DUE_AT;
import static mn.ukhaalag.petition.bulk.ImportColumn.EMAIL;
import static mn.ukhaalag.petition.bulk.ImportColumn.EXTERNAL_ID;
import static mn.ukhaalag.petition.bulk.ImportColumn.KIND;
import static mn.ukhaalag.petition.bulk.ImportColumn.LATITUDE;
import static mn.ukhaalag.petition.bulk.ImportColumn.LEGAL_GROUND;
import static mn.ukhaalag.petition.bulk.ImportColumn.LONGITUDE;
import static mn.ukhaalag.petition.bulk.ImportColumn.NAME;
import static mn.ukhaalag.petition.bulk.ImportColumn.OUTCOME;
import static mn.ukhaalag.petition.bulk.ImportColumn.PHONE;
import static mn.ukhaalag.petition.bulk.ImportColumn.PLACE;
import static mn.ukhaalag.petition.bulk.ImportColumn.PUBLISHABLE;
import static mn.ukhaalag.petition.bulk.ImportColumn.RECEIVED_AT;
import static mn.ukhaalag.petition.bulk.ImportColumn.TITLE;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import mn.ukhaalag.access.Contact;
import mn.ukhaalag.csv.CsvFaults;
import mn.ukhaalag.directory.Areas;
import mn.ukhaalag.directory.Boundaries;
import mn.ukhaalag.directory.Point;
import mn.ukhaalag.petition.Category;
import mn.ukhaalag.petition.Petition.Channel;
import mn.ukhaalag.petition.Petition.Kind;
import mn.ukhaalag.petition.Petition.Outcome;
import mn.ukhaalag.petition.Taxonomy;
import mn.ukhaalag.petition.bulk.ImportRow.End;
import mn.ukhaalag.petition.bulk.ImportRow.Sender;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says what is wrong with a row, or makes a petition's data of it. History is judged more mildly
/// than what comes in now: a name or a way to reach the person may be missing.
@Component
class RowReader {

  private static final String WHOLE_AIMAG = "45";
  /// The first day of which the legal rules are known.
  private static final Instant EARLIEST = Instant.parse("2012-12-31T16:00:00Z");

  private final Taxonomy taxonomy;
  private final Areas areas;
  private final Boundaries boundaries;
  private final Clock clock;

  RowReader(Taxonomy taxonomy, Areas areas, Boundaries boundaries, Clock clock) {
    this.taxonomy = taxonomy;
    this.areas = areas;
    this.boundaries = boundaries;
    this.clock = clock;
  }

  /// The row, if nothing is wrong with it; the faults say what is.
  Optional<ImportRow> read(long line, ImportCells cells, CsvFaults faults) {
    String externalId = cells.text(EXTERNAL_ID);
    Instant receivedAt = cells.moment(RECEIVED_AT);
    Kind kind = cells.oneOf(KIND, Kind.class);
    String category =
        cells.read(
            CATEGORY_CODE,
            "petition.bulk.cell.category",
            cell -> taxonomy.find(cell).map(Category::code));
    Point point = point(cells);
    String area = area(cells, point);
    String title = cells.text(TITLE);
    String body = cells.text(BODY);
    Channel channel = cells.oneOf(CHANNEL, Channel.class);
    Sender sender = sender(cells);
    String publishable = cells.text(PUBLISHABLE);
    cells.wrongIf(
        !publishable.isEmpty() && !publishable.equals("yes") && !publishable.equals("no"),
        PUBLISHABLE,
        "petition.bulk.cell.yes-no",
        publishable);
    Instant dueAt = cells.moment(DUE_AT);
    End end = end(cells, kind);
    if (receivedAt != null) {
      checkTimes(cells, receivedAt, dueAt, end);
    }
    if (!faults.isEmpty()
        || receivedAt == null
        || kind == null
        || category == null
        || channel == null) {
      return Optional.empty();
    }
    return Optional.of(
        new ImportRow(
            line,
            externalId,
            receivedAt,
            kind,
            category,
            area,
            cells.optional(PLACE),
            point,
            title,
            body,
            channel,
            sender,
            publishable.equals("yes"),
            dueAt,
            end));
  }

  private void checkTimes(
      ImportCells cells, Instant receivedAt, @Nullable Instant dueAt, @Nullable End end) {
    Instant now = clock.instant();
    cells.wrongIf(
        receivedAt.isAfter(now) || receivedAt.isBefore(EARLIEST),
        RECEIVED_AT,
        "petition.bulk.cell.impossible");
    cells.wrongIf(dueAt != null && dueAt.isBefore(receivedAt), DUE_AT, "petition.bulk.cell.before");
    cells.wrongIf(
        end != null && end.at().isBefore(receivedAt), CLOSED_AT, "petition.bulk.cell.before");
    cells.wrongIf(end != null && end.at().isAfter(now), CLOSED_AT, "petition.bulk.cell.impossible");
  }

  private @Nullable Point point(ImportCells cells) {
    Double latitude = cells.read(LATITUDE, "petition.problem.coordinates", RowReader::number);
    Double longitude = cells.read(LONGITUDE, "petition.problem.coordinates", RowReader::number);
    cells.wrongIf(
        (latitude == null) != (longitude == null), LATITUDE, "petition.problem.coordinates");
    if (latitude == null || longitude == null) {
      return null;
    }
    var point = new Point(latitude, longitude);
    cells.wrongIf(!boundaries.isNear(point), LATITUDE, "petition.problem.outside-aimag");
    return point;
  }

  private static Optional<Double> number(String cell) {
    try {
      return Optional.of(Double.parseDouble(cell)).filter(Double::isFinite);
    } catch (NumberFormatException notOne) {
      return Optional.empty();
    }
  }

  private String area(ImportCells cells, @Nullable Point point) {
    String known =
        cells.read(
            AREA_CODE,
            "petition.bulk.cell.area",
            cell -> areas.find(cell).map(area -> area.code()));
    if (known != null) {
      return known;
    }
    return point == null ? WHOLE_AIMAG : boundaries.sumAt(point).orElse(WHOLE_AIMAG);
  }

  private static Sender sender(ImportCells cells) {
    Contact phone = cells.read(PHONE, "petition.problem.phone", Contact::phone);
    Contact email = cells.read(EMAIL, "petition.problem.email", Contact::email);
    return new Sender(
        cells.optional(NAME),
        phone == null ? null : phone.value(),
        email == null ? null : email.value(),
        cells.optional(ADDRESS));
  }

  private static @Nullable End end(ImportCells cells, @Nullable Kind kind) {
    Instant at = cells.moment(CLOSED_AT);
    Outcome outcome = cells.oneOf(OUTCOME, Outcome.class);
    String answer = cells.text(ANSWER);
    String ground = cells.optional(LEGAL_GROUND);
    if (at == null) {
      cells.wrongIf(outcome != null, OUTCOME, "petition.bulk.cell.still-open");
      cells.wrongIf(!answer.isEmpty(), ANSWER, "petition.bulk.cell.still-open");
      return null;
    }
    cells.wrongIf(outcome == null, OUTCOME, "csv.cell.empty");
    cells.wrongIf(answer.isEmpty() && outcome != Outcome.WITHDRAWN, ANSWER, "csv.cell.empty");
    cells.wrongIf(
        outcome == Outcome.NOT_SATISFIED && ground == null, LEGAL_GROUND, "csv.cell.empty");
    boolean isDecision = outcome != Outcome.ACKNOWLEDGED;
    cells.wrongIf(
        kind != null && kind.isDecided() && !isDecision, OUTCOME, "petition.bulk.cell.undecided");
    return outcome == null ? null : new End(at, outcome, answer, ground);
  }
}
