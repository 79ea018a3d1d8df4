package mn.ukhaalag.service.casework;

import java.util.List;
import java.util.UUID;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.Applications;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds the cases of one organisation, each order along an index of its own.
@Component
class CaseList {

  static final int PAGE = 50;

  private static final String OPEN =
      """
      from service.application a
      where a.organisation_id = :organisation and a.finished_at is null
        and (:after::uuid is null
             or (a.due_at, a.id) > (select due_at, id from service.application where id = :after))
      order by a.due_at, a.id limit :limit
      """;

  private static final String ALL =
      """
      from service.application a
      where a.organisation_id = :organisation
        and (:after::uuid is null
             or (a.sent_at, a.id) < (select sent_at, id from service.application where id = :after))
      order by a.sent_at desc, a.id desc limit :limit
      """;

  private final JdbcClient database;

  CaseList(JdbcClient database) {
    this.database = database;
  }

  /// A page of them, and one more if there are more.
  ///
  /// @param after the last one of the page before; null for the first page
  List<Application> list(UUID organisation, boolean isOpen, @Nullable UUID after) {
    return database
        .sql("select " + Applications.COLUMNS + (isOpen ? OPEN : ALL))
        .param("organisation", organisation)
        .param("after", after)
        .param("limit", PAGE + 1)
        .query(Applications::row)
        .list();
  }
}
