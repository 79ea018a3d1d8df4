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

/// Shows what was typed into a form whose token was too old.
@Controller
class ExpiredFormPage {

  @RequestMapping(ExpiredForm.PATH)
  ModelAndView show(HttpServletRequest request) {
    Object original = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    if (original == null) {
      throw new NotFound(ExpiredForm.PATH);
    }
    var page = new ModelAndView("web/expired-form");
    page.addObject("action", LocalPath.orHome(original.toString()));
    page.addObject("fields", fields(request.getParameterMap()));
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
