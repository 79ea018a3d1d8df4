package mn.ukhaalag.service.payment;

import mn.ukhaalag.inbox.Titles;
import mn.ukhaalag.service.CalledAfterService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An invoice is called after the service that it is paid for.
@Configuration
class InvoiceTitles {

  @Bean
  Titles titlesOfInvoices(JdbcClient database) {
    return new CalledAfterService(
        database,
        Invoice.THING,
        "service.invoice it join service.application a on a.id = it.application_id"
            + " join service.service s on s.id = a.service_id");
  }
}
