package mn.ukhaalag;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Looks for a word in the whole database.
@Component
public class Everywhere {

  private final JdbcClient database;

  Everywhere(JdbcClient database) {
    this.database = database;
  }

  /// Every column of every table in which the word stands, as text or in search terms.
  public List<String> columnsWith(String word) {
    return database
        .sql(
            """
            select quote_ident(table_schema) || '.' || quote_ident(table_name) as place,
                   quote_ident(column_name) as name
            from information_schema.columns join information_schema.tables t
              using (table_schema, table_name)
            where t.table_type = 'BASE TABLE'
              and table_schema not in ('pg_catalog', 'information_schema')
              and data_type in ('text', 'character varying', 'jsonb', 'tsvector', 'ARRAY')
            """)
        .query((row, number) -> List.of(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .filter(column -> holds(column.getFirst(), column.getLast(), word))
        .map(column -> String.join(".", column))
        .toList();
  }

  private boolean holds(String table, String column, String word) {
    return database
        .sql(
            "select exists (select from %s where lower(%s::text) like '%%' || lower(:word) || '%%')"
                .formatted(table, column))
        .param("word", word)
        .query(Boolean.class)
        .single();
  }
}
