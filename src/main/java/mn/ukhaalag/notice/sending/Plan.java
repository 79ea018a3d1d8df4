package mn.ukhaalag.notice.sending;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What becomes of the messages that were claimed: which go out singly, which are joined, and
/// which wait because enough has been sent to that address within the hour; what waited together
/// is joined then.
///
/// @param newDigests those of the letters that were joined just now
/// @param postponed the messages that wait, by until when
record Plan(List<Letter> letters, List<Letter> newDigests, Map<Instant, List<UUID>> postponed) {

  static final Duration WINDOW = Duration.ofHours(1);
  static final Plan EMPTY = new Plan(List.of(), List.of(), Map.of());

  /// What was sent to an address within the last hour.
  record Recent(String address, int count, Instant oldest) {}

  /// @param flood so many e-mails an hour reach one address singly
  static Plan of(List<Message> claimed, Map<String, Recent> recent, int flood) {
    var plan = new Plan(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
    for (Message message : claimed) {
      if (!message.mayBeJoined()) {
        plan.letters.add(Letter.of(message));
      }
    }
    claimed.stream()
        .filter(Message::mayBeJoined)
        .collect(groupingBy(Message::address, LinkedHashMap::new, toList()))
        .forEach((address, mails) -> plan.add(mails, recent.get(address), flood));
    return plan;
  }

  boolean isEmpty() {
    return letters.isEmpty() && postponed.isEmpty();
  }

  private void add(List<Message> mails, @Nullable Recent recent, int flood) {
    var fresh = new ArrayList<Message>();
    var joined = new LinkedHashMap<UUID, List<Message>>();
    for (Message mail : mails) {
      if (mail.digest() == null) {
        fresh.add(mail);
      } else {
        joined.computeIfAbsent(mail.digest(), digest -> new ArrayList<>()).add(mail);
      }
    }
    joined.forEach((digest, members) -> letters.add(new Letter(digest, members)));
    addFresh(fresh, recent, flood);
  }

  private void addFresh(List<Message> fresh, @Nullable Recent recent, int flood) {
    int room = recent == null ? flood : Math.max(0, flood - recent.count());
    if (room > 0 && fresh.size() > flood) {
      var digest = new Letter(UUID.randomUUID(), List.copyOf(fresh));
      newDigests.add(digest);
      letters.add(digest);
      return;
    }
    int now = Math.min(room, fresh.size());
    fresh.subList(0, now).forEach(message -> letters.add(Letter.of(message)));
    if (recent != null && now < fresh.size()) {
      postponed
          .computeIfAbsent(recent.oldest().plus(WINDOW), until -> new ArrayList<>())
          .addAll(fresh.subList(now, fresh.size()).stream().map(Message::id).toList());
    }
  }
}
