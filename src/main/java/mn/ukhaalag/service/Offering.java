package mn.ukhaalag.service;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Services that nobody but those who keep them sees, until their first version is published.
@Component
public class Offering {

  private final JdbcClient database;
  private final Services services;

  Offering(JdbcClient database, Services services) {
    this.database = database;
    this.services = services;
  }

  /// Enters a service that is not offered yet, as the last of its life event.
  @Transactional(propagation = Propagation.MANDATORY)
  public Service prepare(Service service) {
    int last =
        database
            .sql("select coalesce(max(position), 0) from service.service where life_event = :life")
            .param("life", service.lifeEvent().name())
            .query(Integer.class)
            .single();
    Service prepared = services.put(service, last + 1);
    database
        .sql("update service.service set ended_at = since where id = :id")
        .param("id", prepared.id())
        .update();
    return prepared;
  }

  /// Lets everybody see it.
  void begin(UUID service) {
    database
        .sql("update service.service set ended_at = null where id = :id and ended_at is not null")
        .param("id", service)
        .update();
  }

  /// Those that are not offered yet, or no more.
  List<Service> hidden() {
    return database
        .sql(
            "select "
                + Services.COLUMNS
                + " from service.service s where s.ended_at is not null order by s.code")
        .query(Services::row)
        .list();
  }
}
