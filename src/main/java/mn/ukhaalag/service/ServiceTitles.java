package mn.ukhaalag.service;

import mn.ukhaalag.inbox.Titles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What cases, versions that wait to be published, and services whose stage is planned are called.
@Configuration
class ServiceTitles {

  @Bean
  Titles titlesOfCases(JdbcClient database) {
    return new CalledAfterService(
        database,
        Application.THING,
        "service.application it join service.service s on s.id = it.service_id");
  }

  @Bean
  Titles titlesOfVersions(JdbcClient database) {
    return new CalledAfterService(
        database,
        Version.THING,
        "service.version it join service.service s on s.id = it.service_id");
  }

  @Bean
  Titles titlesOfServices(JdbcClient database) {
    return new CalledAfterService(
        database, Service.THING, "service.service it join service.service s on s.id = it.id");
  }
}
