package mn.ukhaalag.notice.sending;

import java.util.List;
import java.util.Set;

/// Letters that wait for one another, and for no others: a code that somebody sits and waits for is
/// not behind ten thousand notices, and nothing by one way behind another way that does not answer.
enum Lane {
  CODES_SMS,
  CODES_MAIL,
  SMS,
  MAIL;

  /// Whether it has only what nobody else may read later.
  boolean isSecret() {
    return this == CODES_SMS || this == CODES_MAIL;
  }

  /// Its ways out, of those that are set up.
  List<Channel> of(Set<Channel> open) {
    return open.stream().filter(this::has).toList();
  }

  private boolean has(Channel channel) {
    return switch (this) {
      case CODES_SMS, SMS -> channel == Channel.SMS;
      case CODES_MAIL, MAIL -> channel == Channel.EMAIL;
    };
  }
}
