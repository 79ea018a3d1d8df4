package mn.ukhaalag.notice.sending;

import java.util.List;
import java.util.Set;

/// Letters that wait for one another, and for no others: a code that somebody sits and waits for is
/// not behind ten thousand notices, and a mail not behind a gateway for SMS that does not answer.
enum Lane {
  CODES,
  SMS,
  MAIL;

  /// Whether it has only what nobody else may read later.
  boolean isSecret() {
    return this == CODES;
  }

  /// Its ways out, of those that are set up.
  List<Channel> of(Set<Channel> open) {
    return open.stream().filter(this::has).toList();
  }

  private boolean has(Channel channel) {
    return switch (this) {
      case CODES -> true;
      case SMS -> channel == Channel.SMS;
      case MAIL -> channel == Channel.EMAIL;
    };
  }
}
