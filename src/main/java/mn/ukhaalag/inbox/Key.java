package mn.ukhaalag.inbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A place in the list of work: after the task with that time and id.
record Key(OffsetDateTime time, UUID id) {

  /// Before everything.
  static final Key START = new Key(OffsetDateTime.MIN, new UUID(0, 0));

  private static final Pattern WRITTEN = Pattern.compile("(never|\\d{1,17})\\.([0-9a-f-]{36})");

  /// As it was written into an address; the start for what is not a key.
  static Key of(@Nullable String written) {
    Matcher parts = WRITTEN.matcher(written == null ? "" : written);
    if (!parts.matches()) {
      return START;
    }
    try {
      return new Key(time(parts.group(1)), UUID.fromString(parts.group(2)));
    } catch (IllegalArgumentException noId) {
      return START;
    }
  }

  String written() {
    String when =
        time.equals(OffsetDateTime.MAX)
            ? "never"
            : Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, time.toInstant()));
    return when + "." + id;
  }

  private static OffsetDateTime time(String written) {
    return written.equals("never")
        ? OffsetDateTime.MAX
        : Instant.EPOCH.plus(Long.parseLong(written), ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
