package mn.ukhaalag.petition.casework;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.inbox.BulkAction;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.casework.page.Line;
import mn.ukhaalag.petition.casework.page.ListForm;
import mn.ukhaalag.petition.casework.page.ListPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The petitions of an organisation, found by all that an official may look for.
@Controller
class ListPages {

  private final CaseList list;
  private final Scope scope;
  private final Names names;
  private final Duties duties;
  private final DossierFacts facts;
  private final List<BulkAction> actions;
  private final Clock clock;

  ListPages(
      CaseList list,
      Scope scope,
      Names names,
      Duties duties,
      DossierFacts facts,
      List<BulkAction> actions,
      Clock clock) {
    this.list = list;
    this.scope = scope;
    this.names = names;
    this.duties = duties;
    this.facts = facts;
    this.actions = actions.stream().filter(it -> it.thingKind().equals(Petition.THING)).toList();
    this.clock = clock;
  }

  @GetMapping("/work/petitions")
  ModelAndView list(ListForm form, Actor actor) {
    Scope.Sight sight = scope.sight(actor, organisation(form));
    List<Line> found = list.lines(sight, form);
    List<Line> shown = found.stream().limit(CaseList.PAGE).toList();
    var page =
        new ListPage(
            rows(shown),
            form,
            list.count(sight, form),
            CaseList.MOST_COUNTED,
            found.size() > shown.size() ? next(form, shown.getLast()) : null,
            sight.keepsRegister(),
            actions.stream().filter(it -> it.isFor(actor)).toList(),
            scope.organisations(actor).stream().map(Names::choice).toList(),
            duties.categories(),
            names.colleagues(sight.organisation(), duties.named("petition.casework.units")),
            clock.instant());
    return new ModelAndView("petition/casework/list", "it", page);
  }

  static @Nullable UUID organisation(ListForm form) {
    try {
      return form.organisation().isEmpty() ? null : UUID.fromString(form.organisation());
    } catch (IllegalArgumentException broken) {
      return new UUID(0, 0);
    }
  }

  private static String next(ListForm form, Line last) {
    return "/work/petitions" + form.query(CaseList.Place.of(last, form.isOpenOnly()).toString());
  }

  private List<ListPage.Row> rows(List<Line> lines) {
    Names.Known known =
        names.known(
            lines.stream().map(Line::post).toList(), lines.stream().map(Line::unit).toList());
    return lines.stream()
        .map(
            it ->
                new ListPage.Row(
                    it, facts.category(it.category()), known.charged(it.unit(), it.post())))
        .toList();
  }
}
