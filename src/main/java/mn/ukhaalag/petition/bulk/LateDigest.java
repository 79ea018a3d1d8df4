package mn.ukhaalag.petition.bulk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.notice.Notice;
import mn.ukhaalag.notice.Notices;
import mn.ukhaalag.notice.Recipient;
import mn.ukhaalag.notice.Topic;
import mn.ukhaalag.petition.Tasks;
import mn.ukhaalag.petition.bulk.page.ImportRun;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells each head once how many of the petitions that an import brought were late already, in his
/// organisation and in those right below it: a task for each would bury his own work.
@Component
class LateDigest {

  static final Topic TOPIC = Topic.ofOfficials("petition.bulk.notice");

  private final JdbcClient database;
  private final Organisations organisations;
  private final Posts posts;
  private final Notices notices;

  LateDigest(JdbcClient database, Organisations organisations, Posts posts, Notices notices) {
    this.database = database;
    this.organisations = organisations;
    this.posts = posts;
    this.notices = notices;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void tell(ImportRun run) {
    Map<UUID, Integer> own = late(run);
    Map<UUID, Integer> below = new HashMap<>();
    own.forEach(
        (organisation, number) ->
            organisations
                .superior(organisation)
                .map(Organisation::id)
                .ifPresent(superior -> below.merge(superior, number, Integer::sum)));
    var told = new HashMap<>(own);
    below.forEach((organisation, number) -> told.merge(organisation, number, Integer::sum));
    told.keySet()
        .forEach(
            organisation ->
                tell(
                    run,
                    organisation,
                    List.of(
                        run.source(),
                        own.getOrDefault(organisation, 0),
                        below.getOrDefault(organisation, 0))));
  }

  private void tell(ImportRun run, UUID organisation, List<Object> numbers) {
    for (Post post : posts.of(organisation)) {
      if (post.roles().contains(Role.HEAD)) {
        notices.send(
            new Notice(
                TOPIC,
                Recipient.post(post.id()),
                new Thing(Tasks.IMPORT, run.id()),
                "petition.bulk.letter.late",
                numbers,
                "/work/overview",
                "import-late:" + run.id() + ":" + organisation));
      }
    }
  }

  private Map<UUID, Integer> late(ImportRun run) {
    var late = new HashMap<UUID, Integer>();
    database
        .sql(
            """
            select p.organisation_id, count(*)::int as number
            from petition.imported i
            join petition.petition p on p.id = i.petition_id
            join petition.escalation e on e.petition_id = p.id and e.due_at = p.due_at
            where i.import_id = :run and p.closed_at is null
            group by 1
            """)
        .param("run", run.id())
        .query(
            row -> {
              late.put(row.getObject("organisation_id", UUID.class), row.getInt("number"));
            });
    return late;
  }
}
