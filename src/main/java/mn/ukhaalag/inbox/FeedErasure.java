package mn.ukhaalag.inbox;

import java.util.List;
import mn.ukhaalag.access.OwnErasure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The secret address of somebody's calendar. What is done in the lists of work names him by his
/// account alone; titles go with the things that they are about.
@Component
class FeedErasure implements OwnErasure {

  private final JdbcClient database;
  private final Feeds feeds;

  FeedErasure(JdbcClient database, Feeds feeds) {
    this.database = database;
    this.feeds = feeds;
  }

  @Override
  public List<Part> outlook(Person person, Terms terms) {
    int count =
        database
            .sql("select count(*) from inbox.feed where account_id = :account")
            .param("account", person.account())
            .query(Integer.class)
            .single();
    return count == 0 ? List.of() : List.of(Part.erased("inbox.erasure.feed", count));
  }

  @Override
  public void erase(Person person, Terms terms) {
    feeds.remove(person.account());
  }
}
