package mn.ukhaalag.service;

import mn.ukhaalag.access.ReadThings;
import mn.ukhaalag.access.StoredReadThings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What was looked at of services, for the one whose data they are.
@Configuration
class ServiceReadThings {

  /// For a child, a ward or by power of attorney the data are somebody else's.
  @Bean
  ReadThings casesThatWereRead(JdbcClient database) {
    return new StoredReadThings(
        database,
        Application.THING,
        "service.reading.of.application",
        """
        select a.id, s.title_mn, s.title_en,
               case when r.behalf <> 'SELF' then r.behalf_name end as person
        from service.application a
        join service.service s on s.id = a.service_id
        left join service.request r on r.application_id = a.id and r.erased_at is null
        where a.id = any(:things)
        """);
  }
}
