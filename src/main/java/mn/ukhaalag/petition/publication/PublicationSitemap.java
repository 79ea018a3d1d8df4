package mn.ukhaalag.petition.publication;

import java.io.IOException;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.List;
import mn.ukhaalag.petition.Reference;
import mn.ukhaalag.web.SitemapSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The pages of the petitions that were published last.
@Component
class PublicationSitemap implements SitemapSource {

  private final JdbcClient database;

  PublicationSitemap(JdbcClient database) {
    this.database = database;
  }

  private record Shown(String path, Instant changedAt) {}

  @Override
  public String name() {
    return "petitions";
  }

  @Override
  public void list(Pages pages) throws IOException {
    pages.add("/petitions", null);
    pages.add("/petitions/figures", null);
    for (Shown shown : shown()) {
      pages.add(shown.path(), shown.changedAt());
    }
  }

  private List<Shown> shown() {
    return database
        .sql(
            """
            select reference, greatest(revised_at, answered_at) as changed_at
            from petition.publication where withdrawn_at is null
            order by public_no desc limit :limit
            """)
        .param("limit", MOST - 2)
        .query(
            (ResultSet row, int number) ->
                new Shown(
                    "/petitions/" + new Reference(row.getString("reference")).slug(),
                    row.getTimestamp("changed_at").toInstant()))
        .list();
  }
}
