package mn.ukhaalag.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Who looked at one's own data.
@Controller
class ReadingPages {

  private static final String PATH = "/account/readings";

  private final ReadingLog readings;
  private final ReadingViews views;

  ReadingPages(ReadingLog readings, ReadingViews views) {
    this.readings = readings;
    this.views = views;
  }

  @GetMapping(PATH)
  ModelAndView show(Actor actor, @RequestParam(required = false) @Nullable Long before) {
    UUID account = actor.requireAccount();
    var found = readings.of(account, before, ReadingViews.PAGE + 1);
    return views.page("/account", "access.account.title", PATH, found);
  }
}
