package mn.ukhaalag.service.appointment;

import java.util.List;
import java.util.UUID;
import mn.ukhaalag.access.OwnErasure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who had which time at a counter. A time that is still to come stands in the way: he comes, or
/// cancels it.
@Component
class AppointmentErasure implements OwnErasure {

  private final JdbcClient database;

  AppointmentErasure(JdbcClient database) {
    this.database = database;
  }

  private record Turn(UUID id, String number, boolean isOpen) {}

  @Override
  public List<Part> outlook(Person person, Terms terms) {
    List<Turn> turns = of(person.account());
    int past = (int) turns.stream().filter(it -> !it.isOpen()).count();
    List<Part> open =
        turns.stream()
            .filter(Turn::isOpen)
            .map(it -> Part.open("service.appointment.erasure.turn", it.number()))
            .toList();
    return past > 0 && open.isEmpty()
        ? List.of(Part.erased("service.appointment.erasure.turn", past))
        : open;
  }

  @Override
  public void erase(Person person, Terms terms) {
    UUID[] past =
        of(person.account()).stream().filter(it -> !it.isOpen()).map(Turn::id).toArray(UUID[]::new);
    database
        .sql("delete from service.appointment_person where appointment_id = any(:ids)")
        .param("ids", past)
        .update();
  }

  private List<Turn> of(UUID account) {
    return database
        .sql(
            """
            select a.id, a.number, a.status in ('BOOKED', 'WAITING', 'CALLED') as is_open
            from service.appointment_person p
            join service.appointment a on a.id = p.appointment_id
            where p.account_id = :account order by a.id
            """)
        .param("account", account)
        .query(Turn.class)
        .list();
  }
}
