package mn.ukhaalag.petition.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import mn.ukhaalag.directory.Point;
import mn.ukhaalag.language.MongolianText;
import mn.ukhaalag.petition.Matter;
import mn.ukhaalag.petition.Petition.Status;
import mn.ukhaalag.petition.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds published petitions that are about the same, in words or nearby: whoever is about to
/// write another one can follow one of them instead.
@Component
public class Similar {

  /// Of so many of the newest in the category the likest are taken.
  private static final int LOOKED_AT = 200;

  private static final double LEAST = 0.2;
  private static final double NEAR_KM = 1;
  private static final double KM_OF_A_DEGREE = 111;

  private final JdbcClient database;

  Similar(JdbcClient database) {
    this.database = database;
  }

  /// A published petition, with what anybody may know of it.
  public record Match(Reference reference, String title, Status status, Instant receivedAt) {}

  private record Candidate(Match match, List<String> terms, String area, @Nullable Point point) {}

  private record Hit(Match match, double score) {}

  /// Open published petitions that are most like this one, the likest first.
  List<Match> to(Matter matter, int most) {
    List<String> terms = MongolianText.terms(matter.title() + "\n" + matter.body());
    return candidates(matter.category()).stream()
        .filter(candidate -> candidate.match().status().isOpen())
        .map(candidate -> new Hit(candidate.match(), score(matter, terms, candidate)))
        .filter(hit -> hit.score() >= LEAST)
        .sorted(Comparator.comparingDouble(Hit::score).reversed())
        .limit(most)
        .map(Hit::match)
        .toList();
  }

  private List<Candidate> candidates(String category) {
    return database
        .sql(
            """
            select reference, title, left(body, 1000) as body, status, received_at, area_code,
                   latitude, longitude
            from petition.publication
            where category_code = :category and withdrawn_at is null
            order by public_no desc limit :most
            """)
        .param("category", category)
        .param("most", LOOKED_AT)
        .query(Similar::candidate)
        .list();
  }

  private static double score(Matter matter, List<String> terms, Candidate other) {
    double words = MongolianText.similarity(terms, other.terms());
    double area = matter.area().equals(other.area()) ? 0.1 : 0;
    return words + area + (isNear(matter.point(), other.point()) ? 0.3 : 0);
  }

  private static boolean isNear(@Nullable Point one, @Nullable Point other) {
    if (one == null || other == null) {
      return false;
    }
    double north = (one.latitude() - other.latitude()) * KM_OF_A_DEGREE;
    double east =
        (one.longitude() - other.longitude())
            * KM_OF_A_DEGREE
            * Math.cos(Math.toRadians(one.latitude()));
    return Math.hypot(north, east) <= NEAR_KM;
  }

  private static Candidate candidate(ResultSet row, int number) throws SQLException {
    double latitude = row.getDouble("latitude");
    Point point = row.wasNull() ? null : new Point(latitude, row.getDouble("longitude"));
    var match =
        new Match(
            new Reference(row.getString("reference")),
            row.getString("title"),
            Status.valueOf(row.getString("status")),
            row.getTimestamp("received_at").toInstant());
    List<String> terms = MongolianText.terms(row.getString("title") + "\n" + row.getString("body"));
    return new Candidate(match, terms, row.getString("area_code"), point);
  }
}
