package mn.ukhaalag.service.appointment;

import mn.ukhaalag.access.ReadThings;
import mn.ukhaalag.access.StoredReadThings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which appointment was looked at; whoever takes one may name somebody else who comes.
@Configuration
class VisitReadThings {

  @Bean
  ReadThings visitsThatWereRead(JdbcClient database) {
    return new StoredReadThings(
        database,
        Visit.THING,
        "service.reading.of.appointment",
        """
        select v.id, r.name_mn as title_mn, r.name_en as title_en,
               p.name as person
        from service.appointment v
        join service.appointment_reason r on r.id = v.reason_id
        left join service.appointment_person p on p.appointment_id = v.id
        where v.id = any(:things)
        """);
  }
}
