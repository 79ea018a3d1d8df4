package mn.ukhaalag.notice;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mn.ukhaalag.notice.sending.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// By which channels people want to be told of a topic. In the house they are always told.
@Component
class Choices {

  private final JdbcClient database;
  private final Clock clock;

  Choices(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  private record Row(String topic, String channel, boolean wanted) {}

  /// The channels by which to tell: what was chosen, else e-mail, or SMS for those without.
  /// What is urgent goes by all channels that were not refused.
  Set<Channel> channels(Reach reach, Topic topic, boolean urgent) {
    var choices = reach.account() == null ? Map.<Channel, Boolean>of() : of(reach.account(), topic);
    var channels = EnumSet.noneOf(Channel.class);
    for (Channel channel : Channel.values()) {
      boolean isUsual = urgent || channel == Channel.EMAIL || reach.email() == null;
      if (reach.address(channel) != null && choices.getOrDefault(channel, isUsual)) {
        channels.add(channel);
      }
    }
    return channels;
  }

  private Map<Channel, Boolean> of(UUID account, Topic topic) {
    return of(account).getOrDefault(topic.key(), Map.of());
  }

  /// All that the account has chosen, by the key of the topic.
  Map<String, Map<Channel, Boolean>> of(UUID account) {
    var choices = new HashMap<String, Map<Channel, Boolean>>();
    database
        .sql("select topic, channel, wanted from notice.choice where account_id = :account")
        .param("account", account)
        .query(Row.class)
        .list()
        .forEach(
            row ->
                choices
                    .computeIfAbsent(row.topic(), topic -> new EnumMap<>(Channel.class))
                    .put(Channel.valueOf(row.channel()), row.wanted()));
    return choices;
  }

  /// Notes the choice of a channel for each of the topics.
  @Transactional
  public void choose(UUID account, Channel channel, List<Topic> topics, Predicate<Topic> isWanted) {
    if (topics.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            insert into notice.choice (account_id, topic, channel, wanted, at)
            select :account, topic, :channel, topic in (:wanted), :now
            from unnest(:topics::text[]) as topic
            on conflict (account_id, topic, channel)
            do update set wanted = excluded.wanted, at = excluded.at
            where choice.wanted <> excluded.wanted
            """)
        .param("account", account)
        .param("channel", channel.name())
        .param("topics", "{" + keys(topics.stream()).collect(joining(",")) + "}")
        .param(
            "wanted", Stream.concat(Stream.of(""), keys(topics.stream().filter(isWanted))).toList())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Stream<String> keys(Stream<Topic> topics) {
    return topics.map(Topic::key);
  }
}
