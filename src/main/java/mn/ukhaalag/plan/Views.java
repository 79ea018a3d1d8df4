package mn.ukhaalag.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mn.ukhaalag.plan.page.Clash;
import mn.ukhaalag.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/// How requests about plans end: on a page of this room.
public final class Views {

  private Views() {}

  public static ModelAndView page(String template, Object page, HttpStatus status) {
    var view = new ModelAndView("plan/" + template, "it", page);
    view.setStatus(status);
    return view;
  }

  /// Where what somebody typed is not what stands there now.
  ///
  /// @param labels the message key of each field's name, in the order of the page
  public static List<Clash> clashes(Typed theirs, Typed yours, Map<String, String> labels) {
    var clashes = new ArrayList<Clash>();
    labels.forEach(
        (field, key) -> {
          if (!theirs.get(field).equals(yours.get(field))) {
            clashes.add(new Clash(key, theirs.get(field), yours.get(field)));
          }
        });
    return List.copyOf(clashes);
  }
}
