package mn.ukhaalag.service.casework;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.CaseTask;
import mn.ukhaalag.service.CaseTasks;
import mn.ukhaalag.service.Competence;
import mn.ukhaalag.service.Diagrams;
import mn.ukhaalag.service.Diagrams.Standing;
import mn.ukhaalag.service.Versions;
import mn.ukhaalag.web.Languages;
import mn.ukhaalag.web.NotFound;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The picture of where a case stands in its process.
@Controller
class DiagramPages {

  private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml;charset=UTF-8");

  private final Competence competence;
  private final CaseTasks tasks;
  private final Versions versions;
  private final Diagrams diagrams;

  DiagramPages(Competence competence, CaseTasks tasks, Versions versions, Diagrams diagrams) {
    this.competence = competence;
    this.tasks = tasks;
    this.versions = versions;
    this.diagrams = diagrams;
  }

  @GetMapping("/work/applications/{reference}/process.svg")
  ResponseEntity<String> show(
      Actor actor, HttpServletRequest request, @PathVariable String reference) {
    Application application = competence.handled(actor, reference);
    List<CaseTask> all = tasks.of(application.id());
    var standing =
        new Standing(
            all.stream()
                .filter(it -> !it.isOpen())
                .map(CaseTask::element)
                .collect(Collectors.toUnmodifiableSet()),
            all.stream()
                .filter(CaseTask::isOpen)
                .map(CaseTask::element)
                .collect(Collectors.toUnmodifiableSet()));
    return ResponseEntity.ok()
        .contentType(SVG)
        .body(
            diagrams
                .svg(versions.bpmn(application.version()), standing, Languages.of(request))
                .orElseThrow(() -> new NotFound("picture of " + reference)));
  }
}
