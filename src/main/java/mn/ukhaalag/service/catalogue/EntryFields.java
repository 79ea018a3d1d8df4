package mn.ukhaalag.service.catalogue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mn.ukhaalag.service.LifeEvent;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Service.Channel;
import mn.ukhaalag.service.Service.Level;
import mn.ukhaalag.service.Service.Words;
import mn.ukhaalag.service.TimeLimit;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;

/// The fields of the form in which an entry of the catalogue is written. Each text has one for each
/// language, with `-mn` or `-en` behind its name.
public final class EntryFields {

  /// The texts of an entry, in the order of the page.
  public static final List<String> TEXTS =
      List.of("title", "summary", "who", "needs", "ground", "fee", "place", "result");

  static final String CHANNEL = "channel-";
  private static final int SHORT = 200;
  private static final int LONG = 4_000;
  private static final BigDecimal LONGEST_TIME = BigDecimal.valueOf(3_650);

  private EntryFields() {}

  /// The fields as they are filled in for a service.
  static Map<String, String> of(Service service) {
    var fields = new LinkedHashMap<String, String>();
    TEXTS.forEach(
        name -> {
          fields.put(name + "-mn", label(service.words(), name).mn());
          fields.put(name + "-en", label(service.words(), name).en());
        });
    TimeLimit limit = service.limit();
    fields.put("amount", limit == null ? "" : Integer.toString(limit.amount()));
    fields.put("unit", limit == null ? "" : limit.unit().name());
    fields.put("level", service.level().name());
    fields.put("life", service.lifeEvent().name());
    service.channels().forEach(it -> fields.put(CHANNEL + it, "true"));
    return fields;
  }

  /// Only what belongs to the form, of all that was sent.
  static Map<String, String> only(Typed typed) {
    var fields = new LinkedHashMap<String, String>();
    TEXTS.forEach(
        name -> {
          fields.put(name + "-mn", typed.get(name + "-mn"));
          fields.put(name + "-en", typed.get(name + "-en"));
        });
    List.of("amount", "unit", "level", "life").forEach(it -> fields.put(it, typed.get(it)));
    Arrays.stream(Channel.values())
        .map(it -> CHANNEL + it)
        .filter(typed::has)
        .forEach(it -> fields.put(it, "true"));
    return fields;
  }

  /// The service as it was typed; what is wrong is told by the field, and then it is not to be
  /// used.
  static Service read(Service before, Typed typed, Problems problems) {
    var reading = new Reading(typed, problems);
    Words words =
        new Words(
            required(reading, "title", SHORT),
            required(reading, "summary", LONG),
            optional(reading, "who"),
            optional(reading, "needs"),
            optional(reading, "ground"),
            optional(reading, "fee"),
            optional(reading, "place"),
            optional(reading, "result"));
    List<Channel> channels =
        Arrays.stream(Channel.values()).filter(it -> typed.has(CHANNEL + it)).toList();
    problems.addIf(channels.isEmpty(), CHANNEL + Channel.ONLINE, "service.text.problem.channel");
    return new Service(
        before.id(),
        before.code(),
        before.organisation(),
        reading.choice("level", Level.class),
        reading.choice("life", LifeEvent.class),
        words,
        limit(reading),
        channels,
        before.stage());
  }

  private static Label required(Reading reading, String name, int longest) {
    return new Label(reading.text(name + "-mn", longest), reading.text(name + "-en", longest));
  }

  /// Either both languages or none.
  private static Label optional(Reading reading, String name) {
    var label =
        new Label(
            reading.optionalText(name + "-mn", LONG), reading.optionalText(name + "-en", LONG));
    boolean isHalf = label.mn().isEmpty() != label.en().isEmpty();
    String missing = name + (label.mn().isEmpty() ? "-mn" : "-en");
    reading.problems().addIf(isHalf, missing, "service.text.problem.language");
    return label;
  }

  private static @Nullable TimeLimit limit(Reading reading) {
    BigDecimal amount = reading.optionalAmount("amount").orElse(null);
    Problems problems = reading.problems();
    if (amount == null) {
      problems.addIf(reading.has("unit"), "amount", "service.text.problem.time");
      return null;
    }
    problems.addIf(amount.compareTo(LONGEST_TIME) > 0, "amount", "service.text.problem.long-time");
    TimeLimit.Unit unit = reading.choice("unit", TimeLimit.Unit.class);
    return problems.of("amount") == null ? new TimeLimit(amount.intValueExact(), unit) : null;
  }

  private static Label label(Words words, String name) {
    return switch (name) {
      case "title" -> words.title();
      case "summary" -> words.summary();
      case "who" -> words.who();
      case "needs" -> words.needs();
      case "ground" -> words.ground();
      case "fee" -> words.fee();
      case "place" -> words.place();
      case "result" -> words.result();
      default -> throw new IllegalArgumentException(name);
    };
  }
}
