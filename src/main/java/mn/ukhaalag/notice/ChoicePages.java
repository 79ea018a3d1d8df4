package mn.ukhaalag.notice;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.access.Accounts;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.notice.page.ChoicesPage;
import mn.ukhaalag.notice.sending.Channel;
import mn.ukhaalag.notice.sending.QuietHours;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where people choose by which channels they are told of what.
@Controller
class ChoicePages {

  private static final String PAGE = "/account/notices";

  private final Choices choices;
  private final Accounts accounts;
  private final QuietHours quiet;
  private final List<Topic> topics;
  private final Notes notes;

  ChoicePages(
      Choices choices, Accounts accounts, QuietHours quiet, List<Topic> topics, Notes notes) {
    this.choices = choices;
    this.accounts = accounts;
    this.quiet = quiet;
    this.topics = topics;
    this.notes = notes;
  }

  @GetMapping(PAGE)
  ModelAndView show(Actor actor) {
    Reach reach = reach(actor);
    var chosen = choices.of(actor.requireAccount());
    var rows = topics(actor).stream().map(topic -> row(topic, reach, chosen)).toList();
    var page =
        new ChoicesPage(
            reach.email(),
            reach.phone(),
            rows,
            quiet.from().toString(),
            quiet.until().toString(),
            quiet.flood());
    return new ModelAndView("notice/choices", "it", page);
  }

  /// @param told the boxes that are ticked, each `<channel>:<topic>`
  @PostMapping(PAGE)
  ResponseEntity<Void> choose(
      Actor actor,
      @RequestParam(required = false) @Nullable Set<String> told,
      HttpServletResponse response) {
    UUID account = actor.requireAccount();
    Reach reach = reach(actor);
    Set<String> ticked = told == null ? Set.of() : told;
    for (Channel channel : Channel.values()) {
      if (reach.address(channel) != null) {
        choices.choose(
            account,
            channel,
            topics(actor),
            topic -> ticked.contains(channel.name() + ":" + topic.key()));
      }
    }
    notes.tell(response, "notice.choices.saved");
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(PAGE)).build();
  }

  /// Those that can reach the actor.
  private List<Topic> topics(Actor actor) {
    return topics.stream().filter(it -> actor.isOfficial() || !it.isForOfficials()).toList();
  }

  private Reach reach(Actor actor) {
    UUID account = actor.requireAccount();
    return accounts
        .reachable(account)
        .map(found -> Reach.of(found, false))
        .orElseThrow(() -> new NotFound("the contacts of " + account));
  }

  private static ChoicesPage.Row row(
      Topic topic, Reach reach, Map<String, Map<Channel, Boolean>> chosen) {
    var wanted = chosen.getOrDefault(topic.key(), Map.of());
    return new ChoicesPage.Row(
        topic.key(),
        wanted.getOrDefault(Channel.EMAIL, true),
        wanted.getOrDefault(Channel.SMS, reach.email() == null));
  }
}
