package mn.ukhaalag.petition.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.casework.page.BulkForm;
import mn.ukhaalag.petition.casework.page.BulkKind;
import mn.ukhaalag.petition.casework.page.BulkRunPage.Item;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was begun on many petitions at once, and what became of each.
@Component
class BulkRuns {

  /// Why somebody else's petition is left out.
  static final String NOT_HIS = "petition.casework.bulk.not-yours";

  private final JdbcClient database;
  private final Clock clock;

  BulkRuns(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// What is to be done to all of them, and by whom.
  record Run(
      UUID id,
      BulkKind kind,
      UUID account,
      @Nullable String assignee,
      @Nullable String template,
      @Nullable String outcome,
      @Nullable String ground,
      boolean finished) {}

  /// Writes down what is begun. A petition that is not the actor's, perhaps no more, is refused at
  /// once and never named.
  UUID add(BulkKind kind, UUID account, BulkForm form, Set<UUID> his) {
    UUID id =
        database
            .sql(
                """
                insert into petition.bulk_run
                    (kind, account_id, assignee, template, outcome, legal_ground, started_at)
                values (:kind, :account, :assignee, :template, :outcome, nullif(:ground, ''), :now)
                returning id
                """)
            .param("kind", kind.name())
            .param("account", account)
            .param("assignee", form.assignee())
            .param("template", form.template())
            .param("outcome", form.outcome())
            .param("ground", form.ground())
            .param("now", Petitions.utc(clock.instant()))
            .query(UUID.class)
            .single();
    database
        .sql(
            """
            insert into petition.bulk_item (run_id, position, petition_id, done_at, refusal)
            select :run, chosen.place, id, case when id = any(:his) then null else :now end,
                   case when id = any(:his) then null else :notHis end
            from unnest(:petitions::uuid[]) with ordinality as chosen (petition, place)
            join petition.petition on petition.id = chosen.petition
            """)
        .param("run", id)
        .param("his", his.toArray(UUID[]::new))
        .param("notHis", NOT_HIS)
        .param("now", Petitions.utc(clock.instant()))
        .param("petitions", form.petition().toArray(UUID[]::new))
        .update();
    return id;
  }

  Optional<Run> find(UUID id) {
    return database
        .sql(
            """
            select id, kind, account_id as account, assignee, template, outcome,
                   legal_ground as ground, finished_at is not null as finished
            from petition.bulk_run where id = :id
            """)
        .param("id", id)
        .query(Run.class)
        .optional();
  }

  /// The petitions to which nothing was done yet, in their order.
  List<UUID> waiting(UUID run) {
    return database
        .sql(
            """
            select petition_id from petition.bulk_item
            where run_id = :run and done_at is null order by position
            """)
        .param("run", run)
        .query(UUID.class)
        .list();
  }

  /// Notes the end of one: done, or refused for that reason.
  void end(UUID run, UUID petition, @Nullable Message refusal) {
    database
        .sql(
            """
            update petition.bulk_item
            set done_at = :now, refusal = :refusal, refusal_arguments = :arguments
            where run_id = :run and petition_id = :petition
            """)
        .param("now", Petitions.utc(clock.instant()))
        .param("refusal", refusal == null ? null : refusal.key())
        .param("arguments", refusal == null ? null : argument(refusal))
        .param("run", run)
        .param("petition", petition)
        .update();
  }

  void finish(UUID run) {
    database
        .sql("update petition.bulk_run set finished_at = :now where id = :run")
        .param("now", Petitions.utc(clock.instant()))
        .param("run", run)
        .update();
  }

  List<Item> items(UUID run) {
    return database
        .sql(
            "select i.done_at, i.refusal, i.refusal_arguments, "
                + Lines.COLUMNS
                + """
                from petition.bulk_item i
                join petition.petition p on p.id = i.petition_id
                where i.run_id = :run order by i.position
                """)
        .param("run", run)
        .query(BulkRuns::item)
        .list();
  }

  private static Item item(ResultSet row, int number) throws SQLException {
    String refusal = row.getString("refusal");
    String argument = row.getString("refusal_arguments");
    boolean isEnded = row.getTimestamp("done_at") != null;
    return new Item(
        NOT_HIS.equals(refusal) ? null : Lines.row(row, number),
        isEnded && refusal == null,
        refusal == null ? null : Message.of(refusal, argument == null ? "" : argument));
  }

  private static String argument(Message refusal) {
    return refusal.arguments().isEmpty() ? "" : String.valueOf(refusal.arguments().getFirst());
  }
}
