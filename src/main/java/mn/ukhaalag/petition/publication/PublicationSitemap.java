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

  private static final int AT_ONCE = 500;

  private final JdbcClient database;

  PublicationSitemap(JdbcClient database) {
    this.database = database;
  }

  private record Shown(long number, String path, Instant changedAt) {}

  @Override
  public String name() {
    return "petitions";
  }

  /// Some at a time: whoever reads slowly holds neither all of them nor a connection.
  @Override
  public void list(Pages pages) throws IOException {
    pages.add("/petitions", null);
    pages.add("/petitions/figures", null);
    int left = MOST - 2;
    long before = Long.MAX_VALUE;
    List<Shown> some;
    do {
      some = shown(before, Math.min(left, AT_ONCE));
      for (Shown shown : some) {
        pages.add(shown.path(), shown.changedAt());
        before = shown.number();
      }
      left -= some.size();
    } while (some.size() == AT_ONCE && left > 0);
  }

  private List<Shown> shown(long before, int limit) {
    return database
        .sql(
            """
            select public_no, reference, greatest(revised_at, answered_at) as changed_at
            from petition.publication where withdrawn_at is null and public_no < :before
            order by public_no desc limit :limit
            """)
        .param("before", before)
        .param("limit", limit)
        .query(
            (ResultSet row, int number) ->
                new Shown(
                    row.getLong("public_no"),
                    "/petitions/" + new Reference(row.getString("reference")).slug(),
                    row.getTimestamp("changed_at").toInstant()))
        .list();
  }
}
