package mn.ukhaalag.plan.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.plan.exchange.Fault.Faults;
import mn.ukhaalag.plan.exchange.page.ImportPage.Wrong;
import mn.ukhaalag.web.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What is wrong with the files that were handed in, cell by cell.
@Component
class ImportFaults {

  private final JdbcClient database;

  ImportFaults(JdbcClient database) {
    this.database = database;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(UUID id, Faults faults) {
    List<Fault> found = faults.list();
    database
        .sql(
            """
            insert into plan.import_fault (import_id, number, place, sentence, arguments)
            select :id, number, place, sentence, string_to_array(arguments, chr(31))
            from unnest(:places, :sentences, :arguments) with ordinality
                 as fault (place, sentence, arguments, number)
            on conflict do nothing
            """)
        .param("id", id)
        .param("places", found.stream().map(Fault::place).toArray(String[]::new))
        .param("sentences", found.stream().map(it -> it.message().key()).toArray(String[]::new))
        .param("arguments", found.stream().map(ImportFaults::arguments).toArray(String[]::new))
        .update();
  }

  private static String arguments(Fault fault) {
    return String.join(
        "\u001f", fault.message().arguments().stream().map(String::valueOf).toList());
  }

  /// What is wrong, after that number.
  List<Wrong> list(UUID id, int after, int limit) {
    return database
        .sql(
            """
            select number, place, sentence, arguments from plan.import_fault
            where import_id = :id and number > :after order by number limit :limit
            """)
        .param("id", id)
        .param("after", after)
        .param("limit", limit)
        .query(
            (row, number) ->
                new Wrong(
                    row.getInt("number"),
                    row.getString("place"),
                    new Message(
                        row.getString("sentence"),
                        Arrays.asList((Object[]) row.getArray("arguments").getArray()))))
        .list();
  }
}
