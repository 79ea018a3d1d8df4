package mn.ukhaalag.service.application;

import java.util.UUID;
import mn.ukhaalag.service.Erasure;
import mn.ukhaalag.service.ErasureListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Forgets why somebody was filed for at the desk; who filed for him stays.
@Component
class ErasedFilings implements ErasureListener {

  private final JdbcClient database;

  ErasedFilings(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void erased(UUID application) {
    database
        .sql("update service.desk_filing set reason = :bar where application_id = :id")
        .param("bar", Erasure.BAR)
        .param("id", application)
        .update();
  }
}
