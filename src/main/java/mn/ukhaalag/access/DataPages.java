package mn.ukhaalag.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.page.OwnerPage;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/// All that the house keeps about a person, as one file for himself. He shows once more that the
/// account is his, for a browser that somebody left open must not give all of it away.
@Controller
@RequestMapping("/account/data")
class DataPages {

  private static final String TEMPLATE = "access/data";

  private final List<OwnData> rooms;
  private final OwnerCheck owner;
  private final Ledger ledger;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final Clock clock;

  DataPages(
      List<OwnData> rooms,
      OwnerCheck owner,
      Ledger ledger,
      TransactionTemplate transaction,
      JsonMapper json,
      Clock clock) {
    this.rooms = rooms;
    this.owner = owner;
    this.ledger = ledger;
    this.transaction = transaction;
    this.json = json;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView ask(Actor actor, HttpServletRequest request) {
    var way = owner.way(request, actor.requireAccount());
    return new ModelAndView(TEMPLATE, "it", new OwnerPage("", way, new Problems()));
  }

  @PostMapping
  @Nullable ModelAndView take(Actor actor, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    UUID account = actor.requireAccount();
    var problems = new Problems();
    if (!owner.isShown(request, account, problems)) {
      var way = owner.way(request, account);
      return Forms.again(TEMPLATE, new OwnerPage("", way, problems));
    }
    write(account, response);
    return null;
  }

  private void write(UUID account, HttpServletResponse response) throws IOException {
    transaction.executeWithoutResult(
        status ->
            ledger.append(
                new Author(account, null), "account.data-taken", Account.thing(account), Map.of()));
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("at", clock.instant().toString());
    rooms.forEach(it -> file.put(it.section(), it.of(account)));
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Disposition", "attachment; filename=\"my-data.json\"");
    json.writerWithDefaultPrettyPrinter().writeValue(response.getOutputStream(), file);
  }
}
