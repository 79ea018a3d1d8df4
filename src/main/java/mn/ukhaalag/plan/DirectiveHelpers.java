package mn.ukhaalag.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.plan.Executors.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Organisations and posts that carry a task out together with the one that answers for it.
@Component
public class DirectiveHelpers {

  private final JdbcClient database;

  DirectiveHelpers(JdbcClient database) {
    this.database = database;
  }

  /// Adds those who help, while it is given.
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(Directive directive, List<Executor> helpers) {
    for (Executor helper : helpers) {
      Map<String, @Nullable Object> params = new HashMap<>();
      params.put("directive", directive.id());
      params.put("organisation", helper.organisation());
      params.put("post", helper.post());
      database
          .sql(
              """
              insert into plan.directive_executor (directive_id, organisation_id, post_id)
              values (:directive, :organisation, :post) on conflict do nothing
              """)
          .params(params)
          .update();
    }
  }

  /// Those who help with a directive.
  public List<Executor> of(UUID directive) {
    return database
        .sql(
            """
            select organisation_id as organisation, post_id as post
            from plan.directive_executor where directive_id = :id
            order by organisation_id, post_id nulls first
            """)
        .param("id", directive)
        .query(Executor.class)
        .list();
  }
}
