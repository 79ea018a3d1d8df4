package mn.ukhaalag.petition.casework;

import jakarta.servlet.http.HttpServletResponse;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.petition.casework.CaseDesk.Visit;
import mn.ukhaalag.petition.casework.page.CaseForm;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/// The forms on the page of a petition: whoever sends one has found the petition before anything
/// else is looked at.
abstract class OnCase {

  final CaseDesk desk;

  OnCase(CaseDesk desk) {
    this.desk = desk;
  }

  @ModelAttribute
  Visit visit(
      @PathVariable String reference, CaseForm form, Actor actor, HttpServletResponse response) {
    return desk.visit(actor, reference, form, response);
  }
}
