package mn.ukhaalag.service.consent;

import java.util.UUID;
import mn.ukhaalag.service.ErasureListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Forgets who was asked to agree; that the case waited for others stays in its history.
@Component
class ErasedConsents implements ErasureListener {

  private final JdbcClient database;

  ErasedConsents(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void erased(UUID application) {
    database
        .sql("delete from service.consent where application_id = :id")
        .param("id", application)
        .update();
  }
}
