package mn.ukhaalag.petition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.access.OwnData;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What somebody sent with his account, and what was answered.
@Component
class PetitionData implements OwnData {

  private final JdbcClient database;
  private final Petitions petitions;
  private final Petitioners petitioners;

  PetitionData(JdbcClient database, Petitions petitions, Petitioners petitioners) {
    this.database = database;
    this.petitions = petitions;
    this.petitioners = petitioners;
  }

  @Override
  public String section() {
    return "petitions";
  }

  @Override
  public List<Map<String, @Nullable Object>> of(UUID account) {
    List<UUID> ids =
        database
            .sql("select petition_id from petition.petitioner where account_id = :account")
            .param("account", account)
            .query(UUID.class)
            .list();
    Map<UUID, Petitioner> senders = petitioners.of(ids);
    Map<UUID, List<String>> answers = answers(ids);
    return petitions.list(ids).stream()
        .map(it -> row(it, senders.get(it.id()), answers.getOrDefault(it.id(), List.of())))
        .toList();
  }

  private Map<UUID, List<String>> answers(List<UUID> ids) {
    return database
        .sql(
            """
            select petition_id, words from petition.answer
            where petition_id = any(:ids) and decision = 'SENT' and redacted_at is null
            order by id
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .query(
            (row, number) ->
                Map.entry(row.getObject("petition_id", UUID.class), row.getString("words")))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static Map<String, @Nullable Object> row(
      Petition petition, @Nullable Petitioner sender, List<String> answers) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("number", petition.reference().text());
    row.put("receivedAt", petition.receivedAt().toString());
    row.put("status", petition.status().name());
    row.put("title", petition.matter().title());
    row.put("body", petition.matter().body());
    if (sender != null) {
      row.put("name", sender.name());
      row.put("registerNumber", sender.registerNumber());
      row.put("phone", sender.phone());
      row.put("email", sender.email());
      row.put("address", sender.address());
    }
    row.put("answers", answers);
    return row;
  }
}
