package mn.ukhaalag.petition.post;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import mn.ukhaalag.language.CleanText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// The words of a mail, whatever they are wrapped in. Nothing is loaded and nothing is run.
final class MailText {

  /// A longer text is cut: nobody types that much.
  private static final int MOST_BYTES = 1_000_000;

  private MailText() {}

  /// The text of a plain part or of an HTML one.
  static String of(Part part) throws MessagingException, IOException {
    String text = decoded(part);
    return acceptable(part.isMimeType("text/html") ? plain(text) : text);
  }

  private static String decoded(Part part) throws MessagingException, IOException {
    try {
      if (part.getContent() instanceof String text) {
        return text;
      }
    } catch (UnsupportedEncodingException unknownLetters) {
      // The letters are read as UTF-8 below, so that at least a part of them is right.
    }
    try (InputStream bytes = part.getInputStream()) {
      return new String(bytes.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    }
  }

  private static String plain(String html) {
    Document page = Jsoup.parse(html);
    page.select("script, style, head").remove();
    page.select("p, div, tr, li, h1, h2, h3, blockquote").append("\n");
    return page.wholeText().lines().map(String::strip).collect(Collectors.joining("\n"));
  }

  /// Without what a form would refuse: here nobody can be asked to type it again.
  static String acceptable(String text) {
    var kept = new StringBuilder(Math.min(text.length(), MOST_BYTES));
    text.codePoints()
        .limit(MOST_BYTES)
        .filter(letter -> CleanText.isAcceptable(Character.toString(letter)))
        .forEach(kept::appendCodePoint);
    return CleanText.clean(kept.toString()).replaceAll("\n{3,}", "\n\n");
  }

  /// No longer than that, in letters.
  static String cut(String text, int longest) {
    return CleanText.length(text) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest)).strip();
  }

  /// Only what the sender wrote now, without the lines of ours that he quotes.
  static String withoutQuotes(String text) {
    return text.lines()
        .filter(line -> !line.startsWith(">"))
        .collect(Collectors.joining("\n"))
        .strip();
  }
}
