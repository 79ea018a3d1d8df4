package mn.ukhaalag.evaluation.promise;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.evaluation.People;
import mn.ukhaalag.evaluation.Views;
import mn.ukhaalag.evaluation.promise.page.ProgrammePage;
import mn.ukhaalag.evaluation.promise.page.ProgrammesPage;
import mn.ukhaalag.evaluation.promise.page.ProgrammesPage.Programme;
import mn.ukhaalag.evaluation.promise.page.Promise;
import mn.ukhaalag.evaluation.promise.page.Promise.Status;
import mn.ukhaalag.plan.Document;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The public board: what was promised and where it stands.
@Controller
class ProgrammePages {

  static final String PATH = "/promises";

  private final Programmes programmes;
  private final People people;

  ProgrammePages(Programmes programmes, People people) {
    this.programmes = programmes;
    this.people = people;
  }

  @GetMapping(PATH)
  ModelAndView list() {
    List<Programme> all =
        programmes.list().stream()
            .map(
                it ->
                    new Programme(
                        it.title(),
                        people.organisation(it.organisation()),
                        it.from(),
                        it.to(),
                        PATH + "/" + it.id()))
            .toList();
    return Views.page("promise/programmes", new ProgrammesPage(all));
  }

  @GetMapping(PATH + "/{id}")
  ModelAndView show(@PathVariable UUID id) {
    Document document = programmes.get(id);
    List<Promise> promises = programmes.promises(document);
    Map<Status, Integer> counts = new EnumMap<>(Status.class);
    for (Status status : Status.values()) {
      counts.put(status, (int) promises.stream().filter(it -> it.status() == status).count());
    }
    Map<String, List<Promise>> chapters = new LinkedHashMap<>();
    promises.forEach(
        it -> chapters.computeIfAbsent(it.chapter(), key -> new ArrayList<>()).add(it));
    return Views.page(
        "promise/programme",
        new ProgrammePage(
            document.title(),
            people.organisation(document.organisation()),
            document.from(),
            document.to(),
            PATH + "/" + id,
            programmes.today(),
            promises.size(),
            counts,
            chapters));
  }
}
