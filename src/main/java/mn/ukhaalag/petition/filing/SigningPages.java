package mn.ukhaalag.petition.filing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import mn.ukhaalag.access.Attempts;
import mn.ukhaalag.access.Attempts.Guess;
import mn.ukhaalag.access.Contact;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.Reference;
import mn.ukhaalag.petition.filing.page.SignPage;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where those who sign a collective petition confirm it with the code that was sent to them.
@Controller
class SigningPages {

  private final Petitions petitions;
  private final Signatures signatures;
  private final Attempts attempts;
  private final Notes notes;

  SigningPages(Petitions petitions, Signatures signatures, Attempts attempts, Notes notes) {
    this.petitions = petitions;
    this.signatures = signatures;
    this.attempts = attempts;
    this.notes = notes;
  }

  @GetMapping("/petitions/sign")
  ModelAndView ask(@RequestParam(defaultValue = "") String number) {
    return Views.page("sign", new SignPage(number, "", new Problems()));
  }

  @PostMapping("/petitions/sign")
  ModelAndView sign(
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String phone,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    var problems = new Problems();
    var page = new SignPage(number, phone, problems);
    Optional<Contact> contact = Contact.phone(phone);
    problems.addIf(
        Reference.parse(number).isEmpty(), "number", "petition.filing.follow.number.slip");
    problems.addIf(contact.isEmpty(), "phone", "petition.problem.phone");
    problems.addIf(!code.strip().matches("\\d{6}"), "code", "petition.filing.problem.code");
    if (!problems.isEmpty()) {
      return Views.again("sign", page);
    }
    String signatory = contact.map(Contact::value).orElse("");
    String thing = Reference.parse(number).map(Reference::text).orElse(number) + " " + signatory;
    return switch (attempts.guess(
        Following.ATTEMPTS, request, thing, () -> signed(number, signatory, code))) {
      case Guess.Right<Petition> _ -> {
        notes.tell(response, "petition.filing.signed");
        yield Forms.seeOther("/");
      }
      case Guess.Wrong<Petition> _ -> {
        problems.add("code", "petition.filing.problem.code.wrong");
        yield Views.again("sign", page);
      }
      case Guess.TooMany<Petition> _ -> {
        problems.add("code", Attempts.OVER);
        yield Forms.later(Views.page("sign", page));
      }
    };
  }

  private Optional<Petition> signed(String number, String phone, String code) {
    return Reference.parse(number)
        .flatMap(petitions::find)
        .filter(petition -> signatures.confirm(petition, phone, code));
  }
}
