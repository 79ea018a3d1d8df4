package mn.ukhaalag.service.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.service.Versions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A newer program brings its new services along, and nothing that was ended comes back.
@ProvinceTest
class CatalogueImportTest {

  @Autowired CatalogueImport importing;
  @Autowired Services services;
  @Autowired Versions versions;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;

  @Test
  void whatTheCatalogueDoesNotKnowYetIsAddedWithItsForm() {
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          rename("livestock-reference");
          end("utility-connection");
          importing.run(new DefaultApplicationArguments());
          UUID added = services.find("livestock-reference").orElseThrow().id();
          assertThat(versions.published(added)).isPresent();
          assertThat(services.find("utility-connection")).isEmpty();
        });
  }

  /// A catalogue that was filled by a program which did not have it.
  private void rename(String code) {
    database
        .sql("update service.service set code = 'x-' || code where code = :code")
        .param("code", code)
        .update();
  }

  private void end(String code) {
    database
        .sql("update service.service set ended_at = now() where code = :code")
        .param("code", code)
        .update();
  }
}
