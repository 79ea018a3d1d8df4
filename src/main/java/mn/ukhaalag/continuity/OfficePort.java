package mn.ukhaalag.continuity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Tells the programs beside the office where it answers, as long as it does.
@Component
class OfficePort implements DisposableBean {

  private final Path file;

  OfficePort(DataFolder data) {
    this.file = data.path().resolve("office.port");
  }

  @EventListener
  @Order(0)
  void keep(ApplicationReadyEvent ready) throws IOException {
    if (ready.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null) {
      Files.writeString(file, Integer.toString(web.getWebServer().getPort()));
    }
  }

  @Override
  public void destroy() throws IOException {
    Files.deleteIfExists(file);
  }
}
