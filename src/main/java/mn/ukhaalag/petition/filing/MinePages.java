package mn.ukhaalag.petition.filing;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.filing.page.MinePage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What somebody with an account sent and follows.
@Controller
class MinePages {

  private static final int PAGE = 20;

  private final JdbcClient database;
  private final Clock clock;

  MinePages(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @GetMapping("/my/petitions")
  ModelAndView list(Actor actor, @RequestParam(required = false) @Nullable UUID before) {
    UUID account = actor.requireAccount();
    List<Petition> found = own(account, before);
    List<Petition> shown = found.subList(0, Math.min(PAGE, found.size()));
    String next = found.size() > PAGE ? "/my/petitions?before=" + shown.getLast().id() : null;
    return Views.page(
        "mine",
        new MinePage(shown, next, before == null ? followed(account) : List.of(), clock.instant()));
  }

  /// One more than a page shows, newest first.
  private List<Petition> own(UUID account, @Nullable UUID before) {
    return database
        .sql(
            "select "
                + Petitions.COLUMNS
                + """
                from petition.petitioner o join petition.petition p on p.id = o.petition_id
                where o.account_id = :account
                  and (:before::uuid is null or o.petition_id < :before)
                order by o.petition_id desc limit :limit
                """)
        .param("account", account)
        .param("before", before)
        .param("limit", PAGE + 1)
        .query(Petitions::row)
        .list();
  }

  private List<Petition> followed(UUID account) {
    return database
        .sql(
            "select "
                + Petitions.COLUMNS
                + """
                from petition.follower f join petition.petition p on p.id = f.petition_id
                where f.account_id = :account and f.ended_at is null
                order by f.petition_id desc limit 100
                """)
        .param("account", account)
        .query(Petitions::row)
        .list();
  }
}
