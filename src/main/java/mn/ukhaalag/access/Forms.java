package mn.ukhaalag.access;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import mn.ukhaalag.web.Page;
import mn.ukhaalag.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// The two ends of a form: sent on, or shown again.
public final class Forms {

  private static final DateTimeFormatter CLOCK_TIME =
      DateTimeFormatter.ofPattern("HH:mm").withZone(Page.ZONE);

  private Forms() {}

  /// The time of day, for a moment that is near.
  static String clockTime(Instant time) {
    return CLOCK_TIME.format(time);
  }

  /// Leads to the page after an act (303).
  public static ModelAndView seeOther(String path) {
    var view = new RedirectView(path);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    view.setExpandUriTemplateVariables(false);
    return new ModelAndView(view);
  }

  /// The form once more, with what was typed and what is wrong with it (422).
  public static ModelAndView again(String template, Object page) {
    var again = new ModelAndView(template, "it", page);
    again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return again;
  }

  /// Says on the form why no code was sent.
  static void notSent(Problems problems, String field, OneTimeCodes.Sending why) {
    switch (why) {
      case OneTimeCodes.Sending.Sent _ -> {}
      case OneTimeCodes.Sending.TooMany _ -> problems.add(field, "access.code.too-many");
      case OneTimeCodes.Sending.NoWay _ -> problems.add(field, "access.code.no-way");
    }
  }
}
