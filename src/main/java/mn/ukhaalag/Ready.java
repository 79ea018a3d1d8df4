package mn.ukhaalag;

import java.util.List;
import mn.ukhaalag.web.StartNote;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Tells on the console that everything runs, where, and what the modules have to say at the start.
@Component
class Ready {

  private static final Logger console = LoggerFactory.getLogger("console");

  private final List<StartNote> notes;

  Ready(List<StartNote> notes) {
    this.notes = notes;
  }

  /// Before background work begins, which would take the processors from whoever waits for it.
  @EventListener
  @Order(1)
  void tell(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null) {
      console.info("Ukhaalag is ready at http://localhost:{}", web.getWebServer().getPort());
      notes.stream().flatMap(note -> note.lines().stream()).forEach(console::info);
    }
  }
}
