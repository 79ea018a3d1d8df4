package mn.ukhaalag.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/// What a request sends fills the record that a page asks for and nothing else: no name of a field,
/// however many dots it has, reaches into an object (ASVS 15.3.3).
@ControllerAdvice
class Binding {

  @InitBinder
  void bind(WebDataBinder binder) {
    binder.setDeclarativeBinding(true);
  }
}
