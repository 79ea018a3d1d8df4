package mn.ukhaalag.service.catalogue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.ukhaalag.service.Service.Channel;
import mn.ukhaalag.web.BadInput;
import mn.ukhaalag.web.Message;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The part of a service file that holds what the catalogue says, as the fields of [EntryFields]:
///
/// ```json
/// {"organisation": "roads", "lifeEvent": "PUBLIC_SPACE", "level": "ORGANISATION",
///  "title": {"mn": "…", "en": "…"}, "summary": {…}, "who": {…}, "needs": {…}, "ground": {…},
///  "fee": {…}, "place": {…}, "result": {…},
///  "time": {"amount": 3, "unit": "WORKING_DAYS"}, "channels": ["ONLINE", "COUNTER"]}
/// ```
///
/// A text that is empty may be left out, and so may the time. Needs have one document a line.
final class CataloguePart {

  static final String NAME = "catalogue";

  private static final String ORGANISATION = "organisation";
  private static final String LIFE = "lifeEvent";
  private static final String LEVEL = "level";
  private static final String TIME = "time";
  private static final String CHANNELS = "channels";
  private static final List<String> LANGUAGES = List.of("mn", "en");

  private CataloguePart() {}

  static ObjectNode write(Map<String, String> fields, String organisation) {
    ObjectNode part = JsonNodeFactory.instance.objectNode();
    part.put(ORGANISATION, organisation);
    part.put(LIFE, fields.get("life"));
    part.put(LEVEL, fields.get("level"));
    for (String text : EntryFields.TEXTS) {
      ObjectNode label = part.putObject(text);
      LANGUAGES.forEach(it -> label.put(it, fields.getOrDefault(text + "-" + it, "")));
    }
    String amount = fields.getOrDefault("amount", "");
    if (!amount.isEmpty()) {
      part.putObject(TIME)
          .put("amount", Integer.parseInt(amount))
          .put("unit", fields.getOrDefault("unit", ""));
    }
    var channels = part.putArray(CHANNELS);
    Arrays.stream(Channel.values())
        .filter(it -> fields.containsKey(EntryFields.CHANNEL + it))
        .forEach(it -> channels.add(it.name()));
    return part;
  }

  /// The organisation that the file names; empty if it names none.
  static String organisation(JsonNode part) {
    return part.path(ORGANISATION).asString("");
  }

  /// The fields, as somebody would have typed them; whether they are right is not asked here.
  ///
  /// @throws BadInput with a sentence that names the part, if something stands where it cannot
  static Map<String, String> read(JsonNode part) {
    if (!part.isObject()) {
      throw wrong("object", NAME);
    }
    requireKnown(part);
    var fields = new LinkedHashMap<String, String>();
    EntryFields.TEXTS.forEach(text -> readLabel(part, text, fields));
    readTime(part.path(TIME), fields);
    fields.put("level", word(part, LEVEL));
    fields.put("life", word(part, LIFE));
    readChannels(part.path(CHANNELS), it -> fields.put(EntryFields.CHANNEL + it, "true"));
    return fields;
  }

  private static void requireKnown(JsonNode part) {
    List<String> known =
        Stream.concat(
                Stream.of(ORGANISATION, LIFE, LEVEL, TIME, CHANNELS), EntryFields.TEXTS.stream())
            .toList();
    part.propertyNames().stream()
        .filter(it -> !known.contains(it))
        .findFirst()
        .ifPresent(
            it -> {
              throw wrong("unknown", NAME + "." + it);
            });
  }

  private static void readLabel(JsonNode part, String text, Map<String, String> fields) {
    JsonNode label = part.path(text);
    boolean isLabel =
        label.isMissingNode()
            || (label.isObject()
                && label.properties().stream()
                    .allMatch(it -> LANGUAGES.contains(it.getKey()) && it.getValue().isString()));
    if (!isLabel) {
      throw wrong("label", NAME + "." + text);
    }
    LANGUAGES.forEach(it -> fields.put(text + "-" + it, label.path(it).asString("")));
  }

  private static void readTime(JsonNode time, Map<String, String> fields) {
    boolean isTime =
        time.isMissingNode()
            || time.isNull()
            || (time.isObject()
                && time.path("amount").isIntegralNumber()
                && time.path("unit").isString());
    if (!isTime) {
      throw wrong("time", NAME + "." + TIME);
    }
    fields.put("amount", time.path("amount").asString(""));
    fields.put("unit", time.path("unit").asString(""));
  }

  private static String word(JsonNode part, String name) {
    JsonNode word = part.path(name);
    if (!word.isString()) {
      throw wrong("word", NAME + "." + name);
    }
    return word.stringValue();
  }

  private static void readChannels(JsonNode channels, Consumer<Channel> add) {
    Set<String> known =
        Stream.of(Channel.values()).map(Channel::name).collect(Collectors.toUnmodifiableSet());
    boolean areWords =
        channels.isArray()
            && channels
                .valueStream()
                .allMatch(it -> it.isString() && known.contains(it.asString()));
    if (!areWords) {
      throw wrong("channels", NAME + "." + CHANNELS);
    }
    channels.valueStream().map(it -> Channel.valueOf(it.asString())).forEach(add);
  }

  /// As the field is called in the file.
  static String place(String field) {
    String name =
        switch (field) {
          case "amount", "unit" -> TIME + "." + field;
          case "life" -> LIFE;
          case "level" -> LEVEL;
          default ->
              field.startsWith(EntryFields.CHANNEL) ? CHANNELS : field.replaceFirst("-", ".");
        };
    return NAME + "." + name;
  }

  private static BadInput wrong(String key, String place) {
    return new BadInput(
        HttpStatus.UNPROCESSABLE_CONTENT, Message.of("service.file.wrong." + key, place));
  }
}
