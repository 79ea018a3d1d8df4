package mn.ukhaalag.notice.sending;

import java.util.stream.Collectors;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.web.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Puts the words of letters together, in the language of the one they go to.
@Component
class Wording {

  private final Words words;
  private final Place place;
  private final String home;

  Wording(Words words, Place place, @Value("${ukhaalag.address}") String home) {
    this.words = words;
    this.place = place;
    this.home = home;
  }

  String subject(Letter letter) {
    Message first = letter.first();
    return letter.isDigest()
        ? words.get(first.language(), "notice.digest.subject", letter.messages().size())
        : subject(first);
  }

  String body(Letter letter) {
    Message first = letter.first();
    String content =
        letter.isDigest()
            ? letter.messages().stream().map(this::line).collect(Collectors.joining("\n\n"))
            : words.get(first.language(), first.template() + ".body", first.written())
                + "\n\n"
                + home
                + first.path();
    return String.join("\n\n", greeting(first), content, footer(letter)) + "\n";
  }

  String sms(Message message) {
    String key = message.template() + ".sms";
    return words.has(key)
        ? words.get(message.language(), key, message.written())
        : subject(message);
  }

  /// Where one click ends the subscription that the letter comes from; null for others.
  @Nullable String unsubscribe(Letter letter) {
    String path = letter.first().unsubscribe();
    return letter.isDigest() || path == null ? null : home + path;
  }

  private String line(Message message) {
    return "• " + subject(message) + "\n  " + home + message.path();
  }

  String subject(Message message) {
    return words.get(message.language(), message.template() + ".subject", message.written());
  }

  private String greeting(Message message) {
    return message.name().isBlank()
        ? words.get(message.language(), "notice.mail.greeting")
        : words.get(message.language(), "notice.mail.greeting-name", message.name());
  }

  private String footer(Letter letter) {
    String leave = unsubscribe(letter);
    var language = letter.first().language();
    String office = place.names(language).map(Place.Names::office).orElse("");
    return leave == null
        ? words.get(language, "notice.mail.footer", office)
        : words.get(language, "notice.mail.footer-subscription", leave, office);
  }
}
