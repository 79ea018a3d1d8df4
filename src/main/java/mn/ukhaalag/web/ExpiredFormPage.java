package mn.ukhaalag.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mn.ukhaalag.web.page.KeptField;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Shows what was typed into a form whose token was too old. Only what one of our own pages sent
/// can be sent again from here, and all of it is shown first: else a page elsewhere could put
/// words into somebody's mouth, and one press of our button would make them his.
@Controller
class ExpiredFormPage {

  private final Origins origins;

  ExpiredFormPage(Origins origins) {
    this.origins = origins;
  }

  @RequestMapping(ExpiredForm.PATH)
  ModelAndView show(HttpServletRequest request) {
    Object original = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    if (original == null) {
      throw new NotFound(ExpiredForm.PATH);
    }
    var page = new ModelAndView("web/expired-form");
    page.addObject("action", LocalPath.orHome(original.toString()));
    Origins.Origin origin = origins.of(request);
    page.addObject("mayBeSent", origin == Origins.Origin.OURS);
    page.addObject(
        "fields", origin == Origins.Origin.FOREIGN ? List.of() : fields(request.getParameterMap()));
    page.setStatus(HttpStatus.FORBIDDEN);
    return page;
  }

  private static List<KeptField> fields(Map<String, String[]> sent) {
    return sent.entrySet().stream()
        .filter(field -> !field.getKey().equals("_csrf") && !isSecret(field.getKey()))
        .flatMap(
            field ->
                Arrays.stream(field.getValue()).map(value -> KeptField.of(field.getKey(), value)))
        .toList();
  }

  private static boolean isSecret(String name) {
    return name.toLowerCase(Locale.ROOT).contains("password");
  }
}
