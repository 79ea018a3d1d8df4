package mn.ukhaalag.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import mn.ukhaalag.ledger.Author;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Fills an empty directory with the province that the product is shipped with. Runners that rest
/// on it have a higher order than [#ORDER].
@Component
@ConditionalOnBooleanProperty(name = "ukhaalag.takes-writes", matchIfMissing = true)
@Order(ProvinceImport.ORDER)
public class ProvinceImport implements ApplicationRunner {

  public static final int ORDER = 100;

  private static final Logger log = LoggerFactory.getLogger(ProvinceImport.class);

  /// The shipped files do not tell since when units and posts are there: since ever.
  private static final LocalDate SINCE = LocalDate.of(2000, 1, 1);

  private final DirectoryImport files;
  private final JdbcClient database;

  ProvinceImport(DirectoryImport files, JdbcClient database) {
    this.files = files;
    this.database = database;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    if (isEmpty()) {
      // Another node may have begun too: whoever comes second finds the directory filled.
      files.lock();
      if (isEmpty()) {
        List.of("areas", "organisations", "units", "posts").forEach(this::load);
      }
    }
  }

  private boolean isEmpty() {
    return !database
        .sql("select exists (select from directory.area)")
        .query(Boolean.class)
        .single();
  }

  private void load(String file) {
    var plan = files.apply(Author.SYSTEM, file, content(file), null, SINCE);
    if (!plan.isRight()) {
      throw new IllegalStateException("The shipped file " + file + ": " + plan.faults());
    }
    log.info("Loaded {} {} of the province", plan.changes().size(), file);
  }

  private static byte[] content(String file) {
    try {
      return new ClassPathResource("province/" + file + ".csv").getContentAsByteArray();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
