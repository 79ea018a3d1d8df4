package mn.ukhaalag.notice;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.notice.page.NoticesPage;
import mn.ukhaalag.notice.page.NoticesPage.Told;
import mn.ukhaalag.web.Languages;
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

/// What the one who looks was told.
@Controller
class NoticePages {

  private static final String PAGE = "/notices";
  private static final int ROWS = 30;
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final NoticeList list;
  private final Notes notes;

  NoticePages(NoticeList list, Notes notes) {
    this.list = list;
    this.notes = notes;
  }

  @GetMapping(PAGE)
  ModelAndView show(
      Actor actor,
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable String before) {
    UUID account = actor.requireAccount();
    List<Told> found = list.list(account, id(before).orElse(null), Languages.of(request), ROWS + 1);
    List<Told> shown = found.subList(0, Math.min(ROWS, found.size()));
    String count = NoticeList.written(list.unread(account));
    String next = found.size() > ROWS ? PAGE + "?before=" + shown.getLast().id() : null;
    return new ModelAndView("notice/list", "it", new NoticesPage(shown, count, next));
  }

  /// Marks everything up to the newest notice that was shown as read.
  @PostMapping(PAGE + "/reading")
  ResponseEntity<Void> read(Actor actor, @RequestParam String upTo, HttpServletResponse response) {
    list.read(actor.requireAccount(), id(upTo).orElseThrow(() -> new NotFound("a notice")));
    notes.tell(response, "notice.list.all-read");
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(PAGE)).build();
  }

  static Optional<UUID> id(@Nullable String written) {
    return Optional.ofNullable(written)
        .filter(text -> ID.matcher(text).matches())
        .map(UUID::fromString);
  }
}
