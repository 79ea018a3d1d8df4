package mn.ukhaalag.service.catalogue;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.GraveAct;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.service.Keeping;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Version;
import mn.ukhaalag.service.Versions;
import mn.ukhaalag.service.catalogue.page.EntryPage;
import mn.ukhaalag.service.catalogue.page.ServicePage;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Forms;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Notes;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where the administrators of a service write what the catalogue says about it.
@Controller
@RequestMapping("/administration/services/{code}/text")
class EntryPages {

  /// The field under which the form says what is wrong with the whole.
  private static final String WHOLE = "entry";

  private final Keeping keeping;
  private final Entries entries;
  private final Versions versions;
  private final Organisations organisations;
  private final Posts posts;
  private final Notes notes;

  EntryPages(
      Keeping keeping,
      Entries entries,
      Versions versions,
      Organisations organisations,
      Posts posts,
      Notes notes) {
    this.keeping = keeping;
    this.entries = entries;
    this.versions = versions;
    this.organisations = organisations;
    this.posts = posts;
    this.notes = notes;
  }

  /// @param from the version to begin with; null for what people read now
  @GetMapping
  ModelAndView show(Actor actor, @PathVariable String code, @RequestParam @Nullable Integer from) {
    Service service = keeping.of(actor, code);
    var fields =
        from == null
            ? EntryFields.of(service)
            : entries
                .find(service.id(), from)
                .orElseThrow(() -> new NotFound("text " + from + " of " + code));
    return page(service, fields, entries.latest(service.id()), null, new Problems());
  }

  /// Takes the text, or shows how it would look.
  @GraveAct
  @PostMapping
  ModelAndView write(
      Actor actor,
      HttpServletResponse response,
      @PathVariable String code,
      @RequestParam(defaultValue = "keep") String step,
      @RequestParam Map<String, String> typed) {
    Service service = keeping.of(actor, code);
    var form = new Typed(typed);
    var problems = new Problems();
    Service written = EntryFields.read(service, form, problems);
    int seen = new Reading(form, problems).revision();
    Map<String, String> fields = EntryFields.only(form);
    if (problems.isEmpty() && step.equals("look")) {
      return page(service, fields, seen, written, problems);
    }
    if (problems.isEmpty()) {
      keep(actor, written, seen, problems);
    }
    if (!problems.isEmpty()) {
      return Forms.again(page(service, fields, seen, null, problems));
    }
    notes.tell(response, "service.text.note.kept");
    return Forms.seeOther("/administration/services/" + code + "/text");
  }

  private void keep(Actor actor, Service written, int seen, Problems problems) {
    try {
      entries.write(written, seen, keeping.author(actor, written));
    } catch (Conflict changed) {
      problems.add(WHOLE, changed.reason().key(), changed.reason().arguments().toArray());
    }
  }

  private ModelAndView page(
      Service service,
      Map<String, String> fields,
      int seen,
      @Nullable Service looked,
      Problems problems) {
    Optional<Version> published = versions.published(service.id());
    List<Entries.Version> earlier = entries.of(service.id());
    return new ModelAndView(
        "service/catalogue/entry",
        "it",
        new EntryPage(
            service,
            new HashMap<>(fields),
            seen,
            looked == null ? null : preview(looked, published),
            EntryWarnings.of(looked == null ? service : looked, published.orElse(null)),
            earlier,
            posts.named(
                earlier.stream().map(Entries.Version::post).filter(Objects::nonNull).toList()),
            problems));
  }

  private ServicePage preview(Service looked, Optional<Version> published) {
    return new ServicePage(
        looked,
        organisations.get(looked.organisation()),
        published.isPresent(),
        published.filter(it -> it.fees().isFree()).isPresent(),
        List.of());
  }
}
