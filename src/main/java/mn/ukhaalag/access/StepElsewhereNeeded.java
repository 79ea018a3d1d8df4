package mn.ukhaalag.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import mn.ukhaalag.access.page.StepElsewherePage;

/// A grave act waits until the second step was shown at another house.
class StepElsewhereNeeded extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String way;

  /// Made with the path on which it is shown.
  StepElsewhereNeeded(String way) {
    this.way = way;
  }

  /// The page that leads there, in a window of its own, and keeps meanwhile what was typed. A form
  /// with files cannot be kept: its window goes back to it.
  StepElsewherePage page(HttpServletRequest request) {
    boolean isKept = !GraveDoor.isMultipart(request) && !"GET".equals(request.getMethod());
    return new StepElsewherePage(
        way,
        isKept ? "post" : "get",
        CodeNeeded.address(request),
        isKept ? CodeNeeded.fields(request.getParameterMap()) : List.of());
  }
}
