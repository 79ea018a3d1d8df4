package mn.ukhaalag.notice;

import java.util.List;
import java.util.Locale;
import mn.ukhaalag.access.Account;
import mn.ukhaalag.access.AccountLocked;
import mn.ukhaalag.access.AccountNews;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/// Tells the owner of an account that somebody tried to get in until it was locked, and what else
/// has happened to it that he may not have done himself.
@Configuration
class LockLetters {

  private static final Topic SECURITY = new Topic("notice.topic.security");

  private final Notices notices;

  LockLetters(Notices notices) {
    this.notices = notices;
  }

  @Bean
  Topic security() {
    return SECURITY;
  }

  /// In the transaction that locks the account.
  @EventListener
  void tell(AccountLocked lock) {
    notices.send(
        new Notice(
                SECURITY,
                Recipient.account(lock.account()),
                Account.thing(lock.account()),
                "notice.locked",
                List.of(lock.failures(), lock.until()),
                "/account",
                "locked:" + lock.account() + ":" + lock.until())
            .asUrgent());
  }

  /// In the transaction in which it happened.
  @EventListener
  void tell(AccountNews news) {
    var notice =
        new Notice(
            SECURITY,
            Recipient.account(news.account()),
            Account.thing(news.account()),
            "notice.account." + news.what().name().toLowerCase(Locale.ROOT).replace('_', '-'),
            List.of(news.at()),
            "/account",
            "account:" + news.what() + ":" + news.account() + ":" + news.at());
    notices.send(news.what() == AccountNews.What.NEW_DEVICE ? notice : notice.asUrgent());
  }
}
