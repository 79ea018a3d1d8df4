package mn.ukhaalag;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/// The statements that the server asks of its database while it answers somebody; those of jobs are
/// not among them, nor those that keep the session and look whether the directory has changed.
public final class SqlCount extends AppenderBase<ILoggingEvent> {

  private static final String STATEMENT = "Executing prepared SQL statement [";
  private static final List<String> OF_ANY_PAGE = List.of("access.session", "directory.state");

  private final List<String> statements = new CopyOnWriteArrayList<>();

  private SqlCount() {}

  /// All statements of what is done.
  public static List<String> of(Runnable visit) {
    var count = new SqlCount();
    var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    Level level = logger.getLevel();
    boolean isAdditive = logger.isAdditive();
    count.start();
    logger.setAdditive(false);
    logger.setLevel(Level.DEBUG);
    logger.addAppender(count);
    try {
      visit.run();
    } finally {
      logger.detachAppender(count);
      logger.setLevel(level);
      logger.setAdditive(isAdditive);
    }
    return List.copyOf(count.statements);
  }

  @Override
  protected void append(ILoggingEvent event) {
    String said = event.getFormattedMessage();
    if (said.startsWith(STATEMENT)
        && event.getThreadName().startsWith("tomcat")
        && OF_ANY_PAGE.stream().noneMatch(said::contains)) {
      statements.add(said.substring(STATEMENT.length()));
    }
  }
}
