package mn.ukhaalag.petition.desk;

import java.util.List;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Areas;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.file.FormFiles;
import mn.ukhaalag.petition.Filed;
import mn.ukhaalag.petition.FilingForm;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petition.Channel;
import mn.ukhaalag.petition.Petition.Kind;
import mn.ukhaalag.petition.Taxonomy;
import mn.ukhaalag.petition.desk.page.Callers;
import mn.ukhaalag.petition.desk.page.DeskForm;
import mn.ukhaalag.petition.desk.page.DeskPage;
import mn.ukhaalag.petition.desk.page.DeskPage.Choices;
import mn.ukhaalag.petition.desk.page.Receipt;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// The page on which an operator files for somebody else.
@Controller
@RequestMapping("/work/desk")
class DeskPages {

  /// Set by our own script, which asks for nothing but the list of earlier petitions.
  private static final String FRAGMENT = "X-Fragment";

  private final Desk desk;
  private final DeskFiling filing;
  private final Taxonomy taxonomy;
  private final Areas areas;
  private final Organisations organisations;
  private final LegalTime legalTime;

  DeskPages(
      Desk desk,
      DeskFiling filing,
      Taxonomy taxonomy,
      Areas areas,
      Organisations organisations,
      LegalTime legalTime) {
    this.desk = desk;
    this.filing = filing;
    this.taxonomy = taxonomy;
    this.areas = areas;
    this.organisations = organisations;
    this.legalTime = legalTime;
  }

  /// A fresh form with the choices of the last one.
  ///
  /// @param filed what was filed a moment ago
  @GetMapping
  ModelAndView ask(@RequestParam(required = false) @Nullable String filed, Actor actor) {
    Holding held = actor.require(Role.INTAKE_OPERATOR);
    Receipt receipt = filed == null ? null : desk.receipt(actor, filed);
    Petition last = desk.last(held.post()).orElse(null);
    Channel channel = last == null ? Channel.CALL_CENTRE : last.receipt().channel();
    var fresh = DeskForm.fresh(channel.name());
    FilingForm form =
        FilingForm.EMPTY.of(
            (last == null ? Kind.REQUEST : last.kind()).name(), last == null ? null : last.area());
    return page(form, fresh, new Problems(), null, receipt);
  }

  /// What the caller sent before; by POST, so that numbers of persons stand in no address.
  @PostMapping("/callers")
  ModelAndView callers(
      FilingForm form,
      DeskForm typed,
      @RequestHeader(name = FRAGMENT, required = false) @Nullable String fragment,
      Actor actor) {
    Holding held = actor.require(Role.INTAKE_OPERATOR);
    Callers callers =
        desk.callers(actor, actor.as(held), text(form.phone()), text(form.register()));
    if (fragment != null) {
      return new ModelAndView("petition/desk/callers", "it", callers);
    }
    boolean isNew = text(form.name()).isEmpty() && callers.name() != null;
    return page(isNew ? form.by(callers.name()) : form, typed, new Problems(), callers, null);
  }

  @PostMapping("/petitions")
  ModelAndView file(
      FilingForm form,
      DeskForm typed,
      @RequestParam(required = false) @Nullable List<MultipartFile> files,
      Actor actor) {
    Holding held = actor.require(Role.INTAKE_OPERATOR);
    var problems = new Problems();
    Filed filed =
        filing.file(form, typed, FormFiles.chosen(files), actor, held, problems).orElse(null);
    return switch (filed) {
      case null -> refused(form, typed, problems, HttpStatus.UNPROCESSABLE_CONTENT);
      case Filed.Accepted accepted -> onTo(accepted.petition());
      case Filed.Again again -> onTo(again.petition());
      case Filed.KeyTaken taken -> {
        problems.add("title", "petition.desk.problem.sent", taken.petition().reference().text());
        yield refused(form, typed.renewed(), problems, HttpStatus.CONFLICT);
      }
    };
  }

  private ModelAndView refused(
      FilingForm form, DeskForm typed, Problems problems, HttpStatus status) {
    ModelAndView page = page(form, typed, problems, null, null);
    page.setStatus(status);
    return page;
  }

  private ModelAndView page(
      FilingForm form,
      DeskForm typed,
      Problems problems,
      @Nullable Callers callers,
      @Nullable Receipt filed) {
    var choices =
        new Choices(taxonomy.list(), areas.list(), organisations.list(), legalTime.today());
    return new ModelAndView(
        "petition/desk/desk", "it", new DeskPage(form, typed, problems, choices, callers, filed));
  }

  private static ModelAndView onTo(Petition petition) {
    return Forms.seeOther("/work/desk?filed=" + petition.reference().slug());
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
