package mn.ukhaalag.delegation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import mn.ukhaalag.access.Accounts;
import mn.ukhaalag.directory.Delegation;
import mn.ukhaalag.directory.Delegations;
import mn.ukhaalag.directory.Official;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.notice.Notice;
import mn.ukhaalag.notice.Notices;
import mn.ukhaalag.notice.Phrase;
import mn.ukhaalag.notice.Recipient;
import mn.ukhaalag.notice.Topic;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells the holder of a post and his deputy what both have to know, each thing once.
@Component
class DelegationLetters {

  static final Topic TOPIC = Topic.ofOfficials("delegation.notice");

  private final Delegations delegations;
  private final Posts posts;
  private final Accounts accounts;
  private final Notices notices;

  DelegationLetters(Delegations delegations, Posts posts, Accounts accounts, Notices notices) {
    this.delegations = delegations;
    this.posts = posts;
    this.accounts = accounts;
    this.notices = notices;
  }

  /// What is told.
  enum What {
    /// It was decided, and begins later.
    GIVEN,
    /// It begins tomorrow.
    SOON,
    BEGUN,
    /// Tomorrow is the last day.
    ENDING,
    ENDED,
    TAKEN_BACK;

    private String template() {
      return "delegation.letter." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// Tells what is due on that day, the evening before included.
  @Transactional
  public void tell(LocalDate day) {
    delegations.about(day).forEach(it -> due(it, day).forEach(what -> tell(it, what)));
  }

  private static List<What> due(Delegation delegation, LocalDate day) {
    if (!day.isBefore(delegation.to())) {
      return List.of(What.ENDED);
    }
    if (day.isBefore(delegation.from())) {
      return List.of(What.SOON);
    }
    boolean endsTomorrow = day.plusDays(1).equals(delegation.lastDay());
    return endsTomorrow ? List.of(What.BEGUN, What.ENDING) : List.of(What.BEGUN);
  }

  /// Tells both, in the transaction of the act.
  void tell(Delegation delegation, What what) {
    Post post = posts.get(delegation.post());
    Stream.of(delegation.principal(), delegation.deputy())
        .map(Official::id)
        .flatMap(it -> accounts.ofOfficial(it).stream())
        .map(account -> notice(delegation, post, what, Recipient.account(account.id())))
        .forEach(notices::send);
  }

  private static Notice notice(Delegation delegation, Post post, What what, Recipient to) {
    return new Notice(
        TOPIC,
        to,
        delegation.thing(),
        what.template(),
        List.of(
            new Phrase(post.titleMn(), post.titleEn()),
            delegation.principal().name(),
            delegation.deputy().name(),
            delegation.from(),
            delegation.lastDay()),
        "/work/delegations/" + delegation.id(),
        what.template() + ":" + delegation.id());
  }
}
