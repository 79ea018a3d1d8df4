package mn.ukhaalag.petition.filing;

import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.directory.Areas;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.petition.Filing;
import mn.ukhaalag.petition.Intake;
import mn.ukhaalag.petition.Standing;
import mn.ukhaalag.petition.Taxonomy;
import mn.ukhaalag.petition.filing.page.CheckPage;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Shows a petition once more before it is sent.
@Component
class Checks {

  private static final int MOST_SIMILAR = 3;

  private final Intake intake;
  private final Taxonomy taxonomy;
  private final Areas areas;
  private final Organisations organisations;
  private final Attachments attachments;
  private final Similar similar;

  Checks(
      Intake intake,
      Taxonomy taxonomy,
      Areas areas,
      Organisations organisations,
      Attachments attachments,
      Similar similar) {
    this.intake = intake;
    this.taxonomy = taxonomy;
    this.areas = areas;
    this.organisations = organisations;
    this.attachments = attachments;
    this.similar = similar;
  }

  ModelAndView page(Draft draft, Filing filing) {
    Standing foreseen = intake.foresee(filing);
    var matter = filing.matter();
    return Views.page(
        "check",
        new CheckPage(
            draft.id(),
            draft.hash(),
            draft.form(),
            filing,
            taxonomy.get(matter.category()),
            areas.path(matter.area()),
            organisations.find(matter.subject().organisation()).orElse(null),
            organisations.get(foreseen.organisation()),
            WorkingCalendar.dayOf(foreseen.dueAt().minusSeconds(1)),
            attachments.listOf(Draft.THING, draft.id()),
            similar.to(matter, MOST_SIMILAR)));
  }
}
