package mn.ukhaalag.plan.report;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.plan.report.ReportDesk.Visit;
import mn.ukhaalag.web.Typed;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The forms on the page of a report: whoever sends one has found the report before anything else
/// is looked at.
abstract class OnReport {

  final ReportDesk desk;

  OnReport(ReportDesk desk) {
    this.desk = desk;
  }

  @ModelAttribute
  Visit visit(
      @PathVariable UUID id,
      @RequestParam Map<String, String> params,
      Actor actor,
      HttpServletResponse response) {
    return desk.visit(actor, id, new Typed(params), response);
  }
}
