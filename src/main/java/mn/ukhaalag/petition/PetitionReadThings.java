package mn.ukhaalag.petition;

import mn.ukhaalag.access.ReadThings;
import mn.ukhaalag.access.StoredReadThings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which petition was looked at, for the one who sent it.
@Configuration
class PetitionReadThings {

  @Bean
  ReadThings petitionsThatWereRead(JdbcClient database) {
    return new StoredReadThings(
        database,
        Petition.THING,
        "petition.reading.of",
        """
        select id, title as title_mn, title as title_en, null as person
        from petition.petition
        where id = any(:things)
        """);
  }
}
