package mn.ukhaalag.service.certificate;

import mn.ukhaalag.access.ReadThings;
import mn.ukhaalag.access.StoredReadThings;
import mn.ukhaalag.service.Application;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which certificate was looked at, and for whom it was asked.
@Configuration
class CertificateReadThings {

  @Bean
  ReadThings certificatesThatWereRead(JdbcClient database) {
    return new StoredReadThings(
        database,
        Certificate.THING,
        "service.reading.of.certificate",
        """
        select c.id, c.title_mn, c.title_en,
               case when r.behalf <> 'SELF' then c.holder_name end as person
        from service.certificate c
        left join service.request r
          on c.about_kind = '%s' and r.application_id = c.about_id and r.erased_at is null
        where c.id = any(:things)
        """
            .formatted(Application.THING));
  }
}
