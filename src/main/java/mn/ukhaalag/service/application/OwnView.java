package mn.ukhaalag.service.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.service.Act;
import mn.ukhaalag.service.AnswerLines;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.CaseSection;
import mn.ukhaalag.service.Remarks;
import mn.ukhaalag.service.Request;
import mn.ukhaalag.service.Requests;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.service.Steps;
import mn.ukhaalag.service.Versions;
import mn.ukhaalag.service.application.page.OwnPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the one who asked sees of his case.
@Component
class OwnView {

  static final Set<Act> INTERNAL =
      EnumSet.of(Act.NOTED, Act.TICKED, Act.TAKEN, Act.HANDED_OVER, Act.GIVEN_BACK, Act.WARNED);

  private final Services services;
  private final Versions versions;
  private final Organisations organisations;
  private final Requests requests;
  private final Remarks remarks;
  private final Steps steps;
  private final Attachments attachments;
  private final AnswerLines lines;
  private final List<CaseSection> sections;
  private final LegalTime legalTime;
  private final Clock clock;

  OwnView(
      Services services,
      Versions versions,
      Organisations organisations,
      Requests requests,
      Remarks remarks,
      Steps steps,
      Attachments attachments,
      AnswerLines lines,
      List<CaseSection> sections,
      LegalTime legalTime,
      Clock clock) {
    this.services = services;
    this.versions = versions;
    this.organisations = organisations;
    this.requests = requests;
    this.remarks = remarks;
    this.steps = steps;
    this.attachments = attachments;
    this.lines = lines;
    this.sections = sections;
    this.legalTime = legalTime;
    this.clock = clock;
  }

  OwnPage page(Application application) {
    Request request = requests.get(application.id());
    return new OwnPage(
        application,
        services.get(application.service()),
        organisations.get(application.organisation()),
        request,
        lines.of(
            versions.begunOn(application.version()).form(),
            request.answers(),
            attachments.listOf(Application.THING, application.id())),
        remarks.open(application.id()),
        steps.of(application.id()).stream().filter(it -> !INTERNAL.contains(it.act())).toList(),
        sections.stream().flatMap(it -> it.of(application).stream()).toList(),
        appealUntil(application),
        clock.instant());
  }

  private @Nullable LocalDate appealUntil(Application application) {
    var decision = application.standing().decision();
    if (decision == null || decision.outcome() == Application.Outcome.GRANTED) {
      return null;
    }
    LocalDate day = WorkingCalendar.dayOf(decision.at());
    return legalTime
        .rule("service.appeal", day)
        .lastDay(day, legalTime.calendar(), application.area());
  }
}
