package mn.ukhaalag.petition.filing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.ClientAddress;
import mn.ukhaalag.access.Contact;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.Reference;
import mn.ukhaalag.petition.filing.page.FollowersCodePage;
import mn.ukhaalag.petition.filing.page.FollowersPage;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Lets people follow a published petition, and end it.
@Controller
@RequestMapping("/petitions/{reference}/followers")
class FollowersPages {

  private final Petitions petitions;
  private final Followers followers;
  private final ClientAddress addresses;
  private final Notes notes;

  FollowersPages(Petitions petitions, Followers followers, ClientAddress addresses, Notes notes) {
    this.petitions = petitions;
    this.followers = followers;
    this.addresses = addresses;
    this.notes = notes;
  }

  @GetMapping("/new")
  ModelAndView ask(@PathVariable String reference) {
    Petition petition = published(reference);
    return Views.page("followers", new FollowersPage(petition.reference(), "", new Problems()));
  }

  @PostMapping
  ModelAndView follow(
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String contact) {
    Petition petition = published(reference);
    if (actor.account() != null) {
      followers.add(petition, actor.account(), actor.language());
      return followed(petition, response);
    }
    var problems = new Problems();
    Optional<Contact> reached = Contact.of(contact);
    problems.addIf(reached.isEmpty(), "contact", "petition.filing.followers.contact.wrong");
    if (reached.isPresent()) {
      String from = addresses.of(request);
      switch (followers.ask(petition, reached.get(), actor.language(), from)) {
        case Followers.Asked.Sent sent -> {
          return Forms.seeOther(Followers.path(petition, sent.request()));
        }
        case Followers.Asked.Refused refused -> problems.add("contact", refused.why().key());
      }
    }
    return Views.again("followers", new FollowersPage(petition.reference(), contact, problems));
  }

  @GetMapping("/{request}")
  ModelAndView askCode(@PathVariable String reference, @PathVariable UUID request) {
    return Views.page("followers-code", page(published(reference), request(request)));
  }

  @PostMapping("/{request}")
  ModelAndView confirm(
      HttpServletResponse response,
      @PathVariable String reference,
      @PathVariable UUID request,
      @RequestParam(defaultValue = "") String code) {
    Petition petition = published(reference);
    Followers.Request asked = request(request);
    if (asked.petition().equals(petition.id()) && followers.confirm(asked, code)) {
      return followed(petition, response);
    }
    FollowersCodePage page = page(petition, asked);
    page.problems().add("code", "petition.filing.problem.code.wrong");
    return Views.again("followers-code", page);
  }

  /// For somebody with an account, whether the petition still is published or not.
  @PostMapping("/end")
  ModelAndView end(Actor actor, HttpServletResponse response, @PathVariable String reference) {
    Reference.parse(reference)
        .flatMap(petitions::find)
        .ifPresent(petition -> followers.end(petition, actor.requireAccount()));
    notes.tell(response, "petition.filing.followers.ended");
    return Forms.seeOther("/my/petitions");
  }

  private ModelAndView followed(Petition petition, HttpServletResponse response) {
    notes.tell(response, "petition.filing.followers.done", petition.reference().text());
    return Forms.seeOther(petition.path());
  }

  private static FollowersCodePage page(Petition petition, Followers.Request request) {
    return new FollowersCodePage(
        Followers.path(petition, request.id()), request.contact().masked(), new Problems());
  }

  private Followers.Request request(UUID id) {
    return followers.find(id).orElseThrow(() -> new NotFound("request to follow " + id));
  }

  private Petition published(String reference) {
    return Reference.parse(reference)
        .flatMap(petitions::find)
        .filter(followers::isPublished)
        .orElseThrow(() -> new NotFound("published petition " + reference));
  }
}
