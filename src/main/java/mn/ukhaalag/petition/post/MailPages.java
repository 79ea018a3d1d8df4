package mn.ukhaalag.petition.post;

import java.time.Clock;
import java.time.Duration;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.petition.post.page.MailPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Shows the province administrator what became of the mails.
@Controller
class MailPages {

  private static final int DAYS = 30;

  private final Mails mails;
  private final Clock clock;

  MailPages(Mails mails, Clock clock) {
    this.mails = mails;
    this.clock = clock;
  }

  @GetMapping("/work/mail")
  ModelAndView show(Actor actor) {
    actor.require(Role.PROVINCE_ADMINISTRATOR);
    var counts = mails.counts(clock.instant().minus(Duration.ofDays(DAYS)));
    return new ModelAndView("petition/post/mail", "it", new MailPage(counts, mails.failed(), DAYS));
  }
}
