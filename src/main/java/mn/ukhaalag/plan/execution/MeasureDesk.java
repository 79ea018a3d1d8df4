package mn.ukhaalag.plan.execution;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Documents;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Measures;
import mn.ukhaalag.plan.Rights;
import mn.ukhaalag.plan.execution.MeasureView.Visit;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// How every form on the page of a measure begins and ends: what was typed is kept until it is
/// done.
@Component
class MeasureDesk {

  private final Rights rights;
  private final Documents documents;
  private final Measures measures;
  private final MeasureView view;
  private final Notes notes;

  MeasureDesk(
      Rights rights, Documents documents, Measures measures, MeasureView view, Notes notes) {
    this.rights = rights;
    this.documents = documents;
    this.measures = measures;
    this.view = view;
    this.notes = notes;
  }

  /// A form about a measure that is carried out now.
  ///
  /// @throws Conflict if its plan is not in force
  Visit visit(Actor actor, UUID id, Map<String, String> params) {
    Measure measure = rights.seeMeasure(actor, id);
    if (!document(measure).state().isCarriedOut()) {
      throw new Conflict(Message.of("plan.conflict.not-in-force"));
    }
    return new Visit(actor, measure, new Typed(params), new Problems());
  }

  Document document(Measure measure) {
    return documents.get(measure.document());
  }

  /// Does it, if nothing is wrong with the form, and leads back to the page.
  ModelAndView finish(Visit visit, HttpServletResponse response, String note, Runnable deed) {
    if (!visit.problems().isEmpty()) {
      return view.page(visit, null, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try {
      deed.run();
    } catch (Conflict conflict) {
      Measure now = measures.get(visit.measure().id());
      return view.page(visit.at(now), conflict.reason(), HttpStatus.CONFLICT);
    }
    notes.tell(response, note);
    return Forms.seeOther(visit.measure().path());
  }
}
