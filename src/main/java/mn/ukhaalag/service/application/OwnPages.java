package mn.ukhaalag.service.application;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.file.FileResponses;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Handling;
import mn.ukhaalag.service.Requests;
import mn.ukhaalag.service.Versions;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// A case, to the one who asked: its page, its receipt, its completion, its end by his wish.
@Controller
@RequestMapping("/my/applications/{reference}")
class OwnPages {

  private final Keyring keyring;
  private final OwnView view;
  private final Requests requests;
  private final Versions versions;
  private final Drafts drafts;
  private final Works works;
  private final Writers writers;
  private final Handling handling;
  private final FileResponses files;
  private final Notes notes;

  OwnPages(
      Keyring keyring,
      OwnView view,
      Requests requests,
      Versions versions,
      Drafts drafts,
      Works works,
      Writers writers,
      Handling handling,
      FileResponses files,
      Notes notes) {
    this.keyring = keyring;
    this.view = view;
    this.requests = requests;
    this.versions = versions;
    this.drafts = drafts;
    this.works = works;
    this.writers = writers;
    this.handling = handling;
    this.files = files;
    this.notes = notes;
  }

  @GetMapping
  ModelAndView show(Actor actor, HttpServletRequest request, @PathVariable String reference) {
    Application application = keyring.get(actor, request, reference);
    return new ModelAndView("service/application/own", "it", view.page(application));
  }

  @GetMapping("/receipt")
  ModelAndView receipt(Actor actor, HttpServletRequest request, @PathVariable String reference) {
    Application application = keyring.get(actor, request, reference);
    return new ModelAndView("service/application/receipt", "it", view.page(application));
  }

  /// Begins to complete what came back, or goes on with it.
  @PostMapping("/completion")
  ModelAndView complete(
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String reference) {
    Application application = keyring.get(actor, request, reference);
    if (application.status() != Application.Status.INCOMPLETE) {
      throw new Conflict(
          Message.of("service.refused." + application.status(), application.reference().text()));
    }
    Writer writer = writers.of(actor, request, response);
    Draft draft =
        drafts.open(writer).stream()
            .filter(it -> application.id().equals(it.completes()))
            .findFirst()
            .orElseGet(
                () ->
                    drafts.begin(
                        writer,
                        versions.begunOn(application.version()),
                        requests.get(application.id()).answers(),
                        application.id()));
    return Forms.seeOther(DraftPages.next(works.of(actor, draft)));
  }

  @GetMapping("/withdrawal/new")
  ModelAndView askToWithdraw(
      Actor actor, HttpServletRequest request, @PathVariable String reference) {
    Application application = keyring.get(actor, request, reference);
    return new ModelAndView("service/application/withdraw", "it", application);
  }

  @PostMapping("/withdrawal")
  ModelAndView withdraw(
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String reference) {
    Application application = keyring.get(actor, request, reference);
    handling.withdraw(actor, application.id());
    notes.tell(response, "service.application.withdrawn", application.reference().text());
    return Forms.seeOther(application.ownPath());
  }

  @GetMapping("/files/{id}")
  ResponseEntity<Resource> file(
      Actor actor,
      HttpServletRequest request,
      @PathVariable String reference,
      @PathVariable UUID id) {
    Application application = keyring.get(actor, request, reference);
    return files
        .original(Application.THING, List.of(application.id()), id)
        .orElseThrow(() -> new NotFound("own file " + id));
  }
}
