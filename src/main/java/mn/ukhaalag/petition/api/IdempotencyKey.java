package mn.ukhaalag.petition.api;

import java.util.regex.Pattern;
import mn.ukhaalag.web.BadInput;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// The header by which a program says that two requests are the same one, sent again.
public final class IdempotencyKey {

  public static final String HEADER = "Idempotency-Key";

  private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e]{8,100}");

  private IdempotencyKey() {}

  /// The key as it is kept: those of one post never meet those of another, nor those of one
  /// client without a post the ones of another.
  ///
  /// @param door the interface that it came through
  /// @param owner the post, or what else stands for the one who chose the key
  /// @throws BadInput if it is missing or of another shape
  public static String of(@Nullable String header, String door, String owner) {
    if (header == null || header.isBlank()) {
      throw new BadInput(HttpStatus.BAD_REQUEST, Message.of("petition.api.problem.key-missing"));
    }
    if (!SHAPE.matcher(header).matches()) {
      throw new BadInput(HttpStatus.BAD_REQUEST, Message.of("petition.api.problem.key-shape"));
    }
    return door + ":" + owner + ":" + header;
  }
}
