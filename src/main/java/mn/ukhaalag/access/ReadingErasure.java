package mn.ukhaalag.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who looked at his data in office: kept as a log is, and then without him.
@Component
class ReadingErasure implements OwnErasure {

  private static final String RULE = "personal.keep.reading";

  private final JdbcClient database;

  ReadingErasure(JdbcClient database) {
    this.database = database;
  }

  private record Kept(long id, Instant at) {}

  @Override
  public List<Part> outlook(Person person, Terms terms) {
    List<Kept> all = of(person.account());
    if (all.isEmpty()) {
      return List.of();
    }
    Instant last = all.getLast().at();
    return List.of(
        terms.isOver(RULE, last)
            ? Part.erased("access.erasure.readings", all.size())
            : Part.kept("access.erasure.readings", "", RULE, terms.until(RULE, last)));
  }

  @Override
  public void erase(Person person, Terms terms) {
    Long[] over =
        of(person.account()).stream()
            .filter(it -> terms.isOver(RULE, it.at()))
            .map(Kept::id)
            .toArray(Long[]::new);
    database
        .sql("update access.reading set subject = null, subject_hash = null where id = any(:ids)")
        .param("ids", over)
        .update();
  }

  private List<Kept> of(UUID account) {
    return database
        .sql("select id, at from access.reading where subject = :account order by at, id")
        .param("account", account)
        .query(Kept.class)
        .list();
  }
}
