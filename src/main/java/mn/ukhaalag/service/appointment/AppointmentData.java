package mn.ukhaalag.service.appointment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.OwnData;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The times and numbers that somebody took at counters.
@Component
class AppointmentData implements OwnData {

  private final JdbcClient database;

  AppointmentData(JdbcClient database) {
    this.database = database;
  }

  @Override
  public String section() {
    return "appointments";
  }

  @Override
  public List<Map<String, @Nullable Object>> of(UUID account) {
    return database
        .sql(
            """
            select a.due_at, a.status, p.name, p.phone, p.email
            from service.appointment_person p
            join service.appointment a on a.id = p.appointment_id
            where p.account_id = :account order by a.id
            """)
        .param("account", account)
        .query(
            (found, number) -> {
              Map<String, @Nullable Object> row = new LinkedHashMap<>();
              row.put("at", found.getTimestamp("due_at").toInstant().toString());
              row.put("status", found.getString("status"));
              row.put("name", found.getString("name"));
              row.put("phone", found.getString("phone"));
              row.put("email", found.getString("email"));
              return row;
            })
        .list();
  }
}
