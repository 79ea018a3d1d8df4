package mn.ukhaalag.petition;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import mn.ukhaalag.access.RegisterNumber;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.directory.Areas;
import mn.ukhaalag.directory.Boundaries;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Point;
import mn.ukhaalag.language.CleanText;
import mn.ukhaalag.petition.Filing.Signatory;
import mn.ukhaalag.petition.Matter.Subject;
import mn.ukhaalag.petition.Petition.Channel;
import mn.ukhaalag.petition.Petition.Kind;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Checks a petition as typed against what the law and the register ask for (domain: a name, a
/// way to answer, a matter), whatever way it came in, and makes a [Filing] of it.
@Component
public class Screening {

  public static final int LONGEST_TITLE = 150;
  public static final int LONGEST_BODY = 10_000;
  public static final int LONGEST_LINE = 300;
  public static final int MOST_SIGNATORIES = 500;

  private static final String WHOLE_AIMAG = "45";
  private static final int SHORTEST_BODY = 10;
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>\"',;]{1,64}@[^\\s@<>\"',;]{1,190}\\.[^\\s@<>\"',;.]{2,63}");
  private static final Pattern PHONE = Pattern.compile("[5-9]\\d{7}");

  private final Taxonomy taxonomy;
  private final Areas areas;
  private final Organisations organisations;
  private final Boundaries boundaries;
  private final Clock clock;

  Screening(
      Taxonomy taxonomy,
      Areas areas,
      Organisations organisations,
      Boundaries boundaries,
      Clock clock) {
    this.taxonomy = taxonomy;
    this.areas = areas;
    this.organisations = organisations;
    this.boundaries = boundaries;
    this.clock = clock;
  }

  /// How and for whom it comes in, which nobody types.
  ///
  /// @param petitioner what is known of the petitioner already: account, language, operator's
  ///     post
  /// @param receivedAt null for now
  /// @param needsPlace whether the sum must be given; letters and e-mails may leave it open
  public record Envelope(
      Channel channel, Petitioner petitioner, @Nullable Instant receivedAt, boolean needsPlace) {}

  /// The filing, if nothing is wrong; else empty, and the problems say field by field what is.
  public Optional<Filing> screen(FilingForm form, Envelope envelope, Problems problems) {
    checkTexts(form, problems);
    Kind kind = kind(form, problems);
    String category = category(form, problems);
    Point point = point(form, problems);
    String area = area(form, point, envelope, problems);
    Subject subject = subject(form, problems);
    Petitioner petitioner = petitioner(form, envelope, kind, problems);
    List<Signatory> signatories = signatories(form, problems);
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Filing(
            envelope.channel(),
            new Matter(
                kind,
                category,
                area,
                optional(form.place()),
                point,
                clean(form.title()),
                clean(form.body()),
                "yes".equals(form.publish()),
                !signatories.isEmpty(),
                subject),
            petitioner,
            signatories,
            List.of(),
            envelope.receivedAt() == null ? clock.instant() : envelope.receivedAt()));
  }

  private static void checkTexts(FilingForm form, Problems problems) {
    Texts.require(problems, "title", form.title(), 1, LONGEST_TITLE);
    Texts.require(problems, "body", form.body(), SHORTEST_BODY, LONGEST_BODY);
    Texts.allow(problems, "place", form.place(), LONGEST_LINE);
    Texts.allow(problems, "name", form.name(), LONGEST_TITLE);
    Texts.allow(problems, "address", form.address(), LONGEST_LINE);
  }

  private static Kind kind(FilingForm form, Problems problems) {
    for (Kind kind : Kind.values()) {
      if (kind.name().equals(FilingForm.text(form.kind()))) {
        return kind;
      }
    }
    problems.add("kind", "petition.problem.kind");
    return Kind.REQUEST;
  }

  private String category(FilingForm form, Problems problems) {
    String code = FilingForm.text(form.category());
    problems.addIf(taxonomy.find(code).isEmpty(), "category", "petition.problem.category");
    return code;
  }

  private @Nullable Point point(FilingForm form, Problems problems) {
    String latitude = FilingForm.text(form.latitude());
    String longitude = FilingForm.text(form.longitude());
    if (latitude.isEmpty() && longitude.isEmpty()) {
      return null;
    }
    try {
      var point = new Point(Double.parseDouble(latitude), Double.parseDouble(longitude));
      problems.addIf(
          !Boundaries.isInMongolia(point), "latitude", "petition.problem.outside-mongolia");
      problems.addIf(!boundaries.isNear(point), "latitude", "petition.problem.outside-aimag");
      return point;
    } catch (NumberFormatException notNumbers) {
      problems.add("latitude", "petition.problem.coordinates");
      return null;
    }
  }

  private String area(
      FilingForm form, @Nullable Point point, Envelope envelope, Problems problems) {
    String typed = FilingForm.text(form.area());
    if (!typed.isEmpty()) {
      problems.addIf(!areas.isKnown(typed), "area", "petition.problem.area");
      return typed;
    }
    Optional<String> shown = Optional.ofNullable(point).flatMap(boundaries::sumAt);
    problems.addIf(
        shown.isEmpty() && envelope.needsPlace(), "area", "petition.problem.area-missing");
    return shown.orElse(WHOLE_AIMAG);
  }

  private Subject subject(FilingForm form, Problems problems) {
    String code = FilingForm.text(form.subject());
    if (code.isEmpty()) {
      return Subject.NOBODY;
    }
    Optional<Organisation> found = organisations.byCode(code);
    problems.addIf(found.isEmpty(), "subject", "petition.problem.subject");
    return new Subject(found.map(Organisation::id).orElse(null), null);
  }

  private Petitioner petitioner(FilingForm form, Envelope envelope, Kind kind, Problems problems) {
    Petitioner known = envelope.petitioner();
    String name = FilingForm.text(form.name());
    boolean mayBeUnknown = kind == Kind.TIP || known.account() != null;
    problems.addIf(name.isEmpty() && !mayBeUnknown, "name", "petition.problem.name");
    String phone = phone(form, problems);
    String email = email(form, problems);
    boolean isReachable =
        known.account() != null
            || phone != null
            || email != null
            || optional(form.address()) != null;
    problems.addIf(!isReachable && kind != Kind.TIP, "phone", "petition.problem.unreachable");
    return new Petitioner(
        known.account(),
        name.isEmpty() ? known.name() : clean(name),
        register(form, problems),
        phone,
        email,
        optional(form.address()),
        known.language(),
        known.filedByPost());
  }

  private @Nullable String register(FilingForm form, Problems problems) {
    String typed = FilingForm.text(form.register());
    if (typed.isEmpty()) {
      return null;
    }
    return switch (RegisterNumber.read(typed, WorkingCalendar.dayOf(clock.instant()))) {
      case RegisterNumber.Valid valid -> valid.number().value();
      case RegisterNumber.Wrong wrong -> {
        problems.add(
            "register", "access.register-number." + wrong.flaw().name().toLowerCase(Locale.ROOT));
        yield null;
      }
    };
  }

  private static @Nullable String phone(FilingForm form, Problems problems) {
    String digits =
        FilingForm.text(form.phone()).replaceAll("[\\s()-]", "").replaceFirst("^\\+?976", "");
    problems.addIf(
        !digits.isEmpty() && !PHONE.matcher(digits).matches(), "phone", "petition.problem.phone");
    return digits.isEmpty() ? null : digits;
  }

  private static @Nullable String email(FilingForm form, Problems problems) {
    String typed = FilingForm.text(form.email());
    problems.addIf(
        !typed.isEmpty() && !EMAIL.matcher(typed).matches(), "email", "petition.problem.email");
    return typed.isEmpty() ? null : typed;
  }

  private static List<Signatory> signatories(FilingForm form, Problems problems) {
    var signatories = new ArrayList<Signatory>();
    List<String> lines = form.signatoryLines();
    problems.addIf(
        lines.size() > MOST_SIGNATORIES,
        "signatories",
        "petition.problem.signatories-many",
        MOST_SIGNATORIES);
    for (int index = 0; index < lines.size(); index++) {
      String[] parts = lines.get(index).split("[,;\\t]", -1);
      String phone = parts.length == 2 ? parts[1].replaceAll("[\\s-]", "") : "";
      if (!PHONE.matcher(phone).matches() || !CleanText.isAcceptable(parts[0])) {
        problems.add("signatories", "petition.problem.signatories", index + 1);
        return List.of();
      }
      signatories.add(new Signatory(clean(parts[0]), phone));
    }
    return signatories;
  }

  private static String clean(@Nullable String typed) {
    return CleanText.clean(FilingForm.text(typed));
  }

  private static @Nullable String optional(@Nullable String typed) {
    String text = clean(typed);
    return text.isEmpty() ? null : text;
  }
}
