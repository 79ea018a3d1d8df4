package mn.ukhaalag.petition.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mn.ukhaalag.directory.Point;
import mn.ukhaalag.petition.Reference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where the published petitions are.
@Component
class Places {

  private final JdbcClient database;

  Places(JdbcClient database) {
    this.database = database;
  }

  /// @param path of the petition's page
  /// @param point to about a hundred metres
  record Place(String path, String title, Point point) {}

  /// The newest ones that have a place.
  List<Place> latest(int limit) {
    return database
        .sql(
            """
            select reference, title, latitude, longitude
            from petition.publication
            where withdrawn_at is null and latitude is not null
            order by public_no desc limit :limit
            """)
        .param("limit", limit)
        .query(
            (row, number) ->
                new Place(
                    "/petitions/" + new Reference(row.getString("reference")).slug(),
                    row.getString("title"),
                    new Point(row.getDouble("latitude"), row.getDouble("longitude"))))
        .list();
  }

  /// How many petitions each sum has, by its code.
  Map<String, Long> countBySum() {
    var counts = new LinkedHashMap<String, Long>();
    database
        .sql(
            """
            select sum_code, count(*) as count from petition.publication
            where withdrawn_at is null group by sum_code
            """)
        .query(
            row -> {
              counts.put(row.getString("sum_code"), row.getLong("count"));
            });
    return counts;
  }
}
