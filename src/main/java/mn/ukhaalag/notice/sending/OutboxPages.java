package mn.ukhaalag.notice.sending;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.notice.page.OutboxPage;
import mn.ukhaalag.notice.page.OutboxPage.Row;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Languages;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where the administrator of the province sees what leaves the house and what does not, and why.
@Controller
class OutboxPages {

  private static final String PAGE = "/notices/outbox";
  private static final int ROWS = 50;
  private static final String SHOWN_FIRST = "FAILED";
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final OutboxList outbox;
  private final List<Carrier> carriers;
  private final ObjectProvider<SmsGateway> gateway;
  private final Ledger ledger;
  private final Notes notes;

  OutboxPages(
      OutboxList outbox,
      List<Carrier> carriers,
      ObjectProvider<SmsGateway> gateway,
      Ledger ledger,
      Notes notes) {
    this.outbox = outbox;
    this.carriers = carriers;
    this.gateway = gateway;
    this.ledger = ledger;
    this.notes = notes;
  }

  @GetMapping(PAGE)
  ModelAndView show(
      Actor actor,
      HttpServletRequest request,
      @RequestParam(defaultValue = SHOWN_FIRST) String state,
      @RequestParam(required = false) @Nullable String before) {
    actor.require(Role.PROVINCE_ADMINISTRATOR);
    Map<String, Integer> counts = outbox.counts();
    String wanted = counts.containsKey(state) ? state : SHOWN_FIRST;
    UUID key = before != null && ID.matcher(before).matches() ? UUID.fromString(before) : null;
    List<Row> found = outbox.list(wanted, key, Languages.of(request), ROWS + 1);
    List<Row> rows = found.subList(0, Math.min(ROWS, found.size()));
    String next =
        found.size() > ROWS ? PAGE + "?state=" + wanted + "&before=" + rows.getLast().id() : null;
    return new ModelAndView(
        "notice/outbox", "it", new OutboxPage(wanted, written(counts), warnings(), rows, next));
  }

  /// Tries a letter that failed once more.
  @GraveAct
  @PostMapping(PAGE + "/{id}/attempts")
  @Transactional
  public ResponseEntity<Void> retry(
      Actor actor, @PathVariable String id, HttpServletResponse response) {
    var post = actor.require(Role.PROVINCE_ADMINISTRATOR);
    if (!ID.matcher(id).matches()) {
      throw new NotFound("a letter");
    }
    UUID notice =
        outbox
            .retry(UUID.fromString(id))
            .orElseThrow(() -> new Conflict(Message.of("notice.outbox.not-retried")));
    ledger.append(
        actor.as(post), "notice.retried", new Thing("notice", notice), Map.of("message", id));
    notes.tell(response, "notice.outbox.retried");
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(PAGE)).build();
  }

  private List<String> warnings() {
    var warnings = new ArrayList<String>();
    if (carriers.stream().noneMatch(carrier -> carrier.channel() == Channel.EMAIL)) {
      warnings.add("notice.outbox.email-missing");
    }
    SmsGateway sms = gateway.getIfAvailable();
    if (sms == null) {
      warnings.add("notice.outbox.sms-missing");
    } else if (sms instanceof ShownSmsGateway) {
      warnings.add("notice.outbox.sms-shown");
    }
    return warnings;
  }

  private static Map<String, String> written(Map<String, Integer> counts) {
    var written = new LinkedHashMap<String, String>();
    counts.forEach((state, count) -> written.put(state, OutboxList.written(count)));
    return written;
  }
}
