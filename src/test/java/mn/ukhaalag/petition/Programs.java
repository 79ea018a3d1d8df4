package mn.ukhaalag.petition;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import mn.ukhaalag.Browse;
import mn.ukhaalag.Seen;
import mn.ukhaalag.access.People;
import mn.ukhaalag.access.key.ApiKeys;
import mn.ukhaalag.ledger.Author;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What tests of the interfaces need: keys of posts, petitions that are public, requests.
@Component
public class Programs {

  private final ApiKeys keys;
  private final People people;
  private final Staff staff;
  private final JdbcClient database;

  Programs(ApiKeys keys, People people, Staff staff, JdbcClient database) {
    this.keys = keys;
    this.people = people;
    this.staff = staff;
    this.database = database;
  }

  /// A key that acts as that post, for example `nauug-clerk`.
  public String key(String postCode) {
    return keys.make("Туршилтын програм", staff.post(postCode), new Author(maker(), null));
  }

  private UUID maker() {
    int number = ThreadLocalRandom.current().nextInt(1_000_000);
    return people.citizen("Програмч", "95%06d".formatted(number));
  }

  /// Shows the petition to everybody, as a moderator would.
  public void publish(String reference) {
    int published =
        database
            .sql(
                """
                insert into petition.publication
                  (petition_id, reference, kind, category_code, area_code, place, latitude,
                   longitude, title, body, organisation_id, status, received_at, due_at,
                   published_at, revised_at, terms)
                select id, reference, kind, category_code, area_code, place, latitude, longitude,
                       title, body, organisation_id, status, received_at, due_at, received_at,
                       received_at, terms
                from petition.petition where reference = :reference
                """)
            .param("reference", Reference.parse(reference).orElseThrow().text())
            .update();
    if (published != 1) {
      throw new AssertionError(reference);
    }
  }

  /// Sends JSON with a key of its own for repetitions, and with these headers (name, value, …).
  public static Seen post(int port, String path, String json, String... headers) {
    return send(port, path, "application/json", json, UUID.randomUUID().toString(), headers);
  }

  /// Sends a body of any type.
  public static Seen send(
      int port, String path, String type, String body, String idempotencyKey, String... headers) {
    return send(Browse.at(port), path, type, body, idempotencyKey, headers);
  }

  /// Sends a body of any type, from the address of that browser.
  public static Seen send(
      Browse browse,
      String path,
      String type,
      String body,
      String idempotencyKey,
      String... headers) {
    var request =
        browse
            .request(path)
            .header("Content-Type", type)
            .header("Idempotency-Key", idempotencyKey)
            .POST(BodyPublishers.ofString(body));
    return browse.send(headers.length == 0 ? request : request.headers(headers));
  }

  /// Reads with these headers.
  public static Seen get(int port, String path, String... headers) {
    var browse = Browse.at(port);
    var request = browse.request(path);
    return browse.send(headers.length == 0 ? request : request.headers(headers));
  }
}
