package mn.ukhaalag.service.ranking;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.petition.Taxonomy;
import mn.ukhaalag.service.Inventories;
import mn.ukhaalag.service.Keeping;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.StageMoves;
import mn.ukhaalag.service.Stages;
import mn.ukhaalag.service.Stages.Plan;
import mn.ukhaalag.service.ranking.page.OnePage;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Puts together the page of a service: what it costs people, and its way to digital.
@Component
class OneView {

  private final Ranking ranking;
  private final Inventories inventories;
  private final Topics topics;
  private final Taxonomy taxonomy;
  private final Stages stages;
  private final StageMoves moves;
  private final Posts posts;
  private final LegalTime legalTime;

  OneView(
      Ranking ranking,
      Inventories inventories,
      Topics topics,
      Taxonomy taxonomy,
      Stages stages,
      StageMoves moves,
      Posts posts,
      LegalTime legalTime) {
    this.ranking = ranking;
    this.inventories = inventories;
    this.topics = topics;
    this.taxonomy = taxonomy;
    this.stages = stages;
    this.moves = moves;
    this.posts = posts;
    this.legalTime = legalTime;
  }

  /// What somebody did with the page.
  ///
  /// @param typed into the form that was wrong
  record Doing(Typed typed, Problems problems) {
    static final Doing NOTHING = new Doing(Typed.NOTHING, new Problems());
  }

  int year(@Nullable String typed) {
    int last = legalTime.today().getYear();
    var selection = new Selection(typed, null, null, null, null, null, null);
    return selection.year(ranking.usualYear(), last);
  }

  ModelAndView page(Actor actor, Service service, int year, Doing doing) {
    LocalDate today = legalTime.today();
    Plan plan = stages.find(service.id()).orElse(null);
    List<Plan> earlier = stages.earlier(service.id());
    boolean keeps = Keeping.keeps(actor, service.organisation());
    return new ModelAndView(
        "service/ranking/one",
        "it",
        new OnePage(
            service,
            year,
            today,
            ranking.burden(service, year),
            inventories.find(service.id(), year).orElse(null),
            plan,
            earlier,
            moves.of(service.id()),
            titles(plan, earlier),
            keeps,
            keeps ? posts.of(service.organisation()) : List.of(),
            taxonomy.list(),
            new HashSet<>(topics.of(service.id())),
            doing.typed(),
            doing.problems()));
  }

  private Map<UUID, Post> titles(@Nullable Plan plan, List<Plan> earlier) {
    return posts.named(
        Stream.concat(Stream.ofNullable(plan), earlier.stream())
            .map(it -> it.target().responsible())
            .filter(Objects::nonNull)
            .distinct()
            .toList());
  }
}
