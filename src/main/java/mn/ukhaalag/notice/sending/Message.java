package mn.ukhaalag.notice.sending;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.language.Language;
import org.jspecify.annotations.Nullable;

/// A row of the outbox that this sender has claimed.
///
/// @param secret whether its arguments are forgotten once it is sent
/// @param attempts the one that begins now is counted
/// @param digest the digest that it was joined into before
/// @param arguments by language
record Message(
    UUID id,
    Channel channel,
    String name,
    String address,
    Language language,
    boolean urgent,
    boolean secret,
    int attempts,
    Instant at,
    @Nullable UUID digest,
    String template,
    Map<Language, List<String>> arguments,
    String path,
    @Nullable String unsubscribe) {

  Object[] written() {
    return arguments.getOrDefault(language, List.of()).toArray();
  }

  /// Whether somebody sits there and waits for it: a code that he has just asked for.
  boolean isWaitedFor() {
    return secret && urgent;
  }

  boolean mayBeJoined() {
    return channel == Channel.EMAIL && !urgent && !secret;
  }
}
