package mn.ukhaalag.service.certificate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.OwnData;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The certificates that were issued to somebody.
@Component
class CertificateData implements OwnData {

  private final JdbcClient database;
  private final JsonMapper json;

  CertificateData(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public String section() {
    return "certificates";
  }

  @Override
  public List<Map<String, @Nullable Object>> of(UUID account) {
    return database
        .sql(
            """
            select number, title_mn, holder_name, holder_number, facts::text as facts, issued_at
            from service.certificate where holder_account_id = :account order by id
            """)
        .param("account", account)
        .query(
            (found, number) -> {
              Map<String, @Nullable Object> row = new LinkedHashMap<>();
              row.put("number", found.getString("number"));
              row.put("title", found.getString("title_mn"));
              row.put("name", found.getString("holder_name"));
              row.put("registerNumber", found.getString("holder_number"));
              row.put("facts", json.readTree(found.getString("facts")));
              row.put("issuedAt", found.getTimestamp("issued_at").toInstant().toString());
              return row;
            })
        .list();
  }
}
