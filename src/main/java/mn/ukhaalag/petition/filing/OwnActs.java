package mn.ukhaalag.petition.filing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.file.FormFiles;
import mn.ukhaalag.language.CleanText;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.petition.Aftermath;
import mn.ukhaalag.petition.Aftermath.Again;
import mn.ukhaalag.petition.Correspondence;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Screening;
import mn.ukhaalag.petition.Texts;
import mn.ukhaalag.petition.filing.page.OwnPage.Typed;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// What a petitioner does with his petition once it is filed.
@Controller
@RequestMapping("/my/petitions/{reference}")
class OwnActs {

  private static final int LONGEST_RATING = 1_000;

  private final Keyring keyring;
  private final OwnView view;
  private final Correspondence correspondence;
  private final Aftermath aftermath;
  private final Uploading uploading;
  private final Notes notes;

  OwnActs(
      Keyring keyring,
      OwnView view,
      Correspondence correspondence,
      Aftermath aftermath,
      Uploading uploading,
      Notes notes) {
    this.keyring = keyring;
    this.view = view;
    this.correspondence = correspondence;
    this.aftermath = aftermath;
    this.uploading = uploading;
    this.notes = notes;
  }

  /// A reply to a question, or anything to add, with files; taken for closed petitions too.
  @PostMapping("/replies")
  ModelAndView reply(
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String reply,
      @RequestParam(required = false) @Nullable List<MultipartFile> files) {
    Petition petition = keyring.get(actor, request, reference);
    var problems = new Problems();
    Texts.require(problems, "reply", reply, 1, Screening.LONGEST_BODY);
    Typed typed = new Typed(reply, null, null, null);
    if (problems.isEmpty()) {
      uploading.add(
          Petition.THING, petition.id(), FormFiles.chosen(files), actor.account(), problems);
    }
    if (!problems.isEmpty()) {
      return Views.again("own", view.page(petition, typed, problems));
    }
    correspondence.reply(author(actor), petition.id(), CleanText.clean(reply));
    return done(petition, response, "petition.filing.own.replied");
  }

  @PostMapping("/rating")
  ModelAndView rate(
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String stars,
      @RequestParam(defaultValue = "") String words) {
    Petition petition = keyring.get(actor, request, reference);
    var problems = new Problems();
    problems.addIf(!stars.matches("[1-5]"), "stars", "petition.filing.problem.stars");
    Texts.allow(problems, "words", words, LONGEST_RATING);
    if (!problems.isEmpty()) {
      Typed typed = new Typed(null, stars, words, null);
      return Views.again("own", view.page(petition, typed, problems));
    }
    String said = CleanText.clean(words);
    aftermath.rate(
        author(actor), petition.id(), Integer.parseInt(stars), said.isEmpty() ? null : said);
    return done(petition, response, "petition.filing.own.rated");
  }

  /// The answer is contested: looked at again where it was given, or by the superior.
  @PostMapping("/reopening")
  ModelAndView openAgain(
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String reference,
      @RequestParam(defaultValue = "REOPENED") Again how,
      @RequestParam(defaultValue = "") String reason) {
    Petition petition = keyring.get(actor, request, reference);
    var problems = new Problems();
    Texts.require(problems, "reason", reason, 5, Screening.LONGEST_BODY);
    if (!problems.isEmpty()) {
      Typed typed = new Typed(null, null, null, reason);
      return Views.again("own", view.page(petition, typed, problems));
    }
    aftermath.openAgain(author(actor), petition.id(), how, CleanText.clean(reason));
    return done(petition, response, "petition.filing.own.opened-again");
  }

  @PostMapping("/withdrawal")
  ModelAndView withdraw(
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String reference) {
    Petition petition = keyring.get(actor, request, reference);
    aftermath.withdraw(author(actor), petition.id());
    return done(petition, response, "petition.filing.own.withdrawn");
  }

  private ModelAndView done(Petition petition, HttpServletResponse response, String key) {
    notes.tell(response, key);
    return Forms.seeOther(petition.ownPath());
  }

  /// A petitioner acts for himself, whatever post he may hold.
  private static Author author(Actor actor) {
    return new Author(actor.account(), null);
  }
}
