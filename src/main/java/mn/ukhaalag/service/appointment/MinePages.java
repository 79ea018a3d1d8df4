package mn.ukhaalag.service.appointment;

import java.util.List;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.service.appointment.page.MinePage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The appointments of somebody with an account.
@Controller
class MinePages {

  private static final int PAGE = 20;

  private final Persons persons;
  private final Organisations organisations;

  MinePages(Persons persons, Organisations organisations) {
    this.persons = persons;
    this.organisations = organisations;
  }

  @GetMapping("/my/appointments")
  ModelAndView list(Actor actor, @RequestParam(required = false) @Nullable UUID before) {
    UUID account = actor.requireAccount();
    List<Visit> found = persons.visits(account, before, PAGE + 1);
    List<Visit> shown = found.subList(0, Math.min(PAGE, found.size()));
    String next = found.size() > PAGE ? "/my/appointments?before=" + shown.getLast().id() : null;
    return Views.page(
        "mine",
        new MinePage(
            shown,
            organisations.named(shown.stream().map(Visit::organisation).distinct().toList()),
            next));
  }
}
