package mn.ukhaalag.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Answers requests that the server refuses before any of our code sees them, for example a
/// broken address, with a plain page in both languages.
@Component
class ServerErrors implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

  private static final int FIRST_ERROR = 400;

  private final TemplateEngine templates;
  private final Words words;
  private final boolean hasSecureAddress;
  private final boolean coversSubdomains;

  ServerErrors(
      TemplateEngine templates,
      Words words,
      @Value("${ukhaalag.address}") String address,
      @Value("${ukhaalag.tls-on-subdomains}") boolean coversSubdomains) {
    this.templates = templates;
    this.words = words;
    this.hasSecureAddress = address.startsWith("https://");
    this.coversSubdomains = coversSubdomains;
  }

  @Override
  public void customize(ConfigurableTomcatWebServerFactory server) {
    server.addContextCustomizers(
        context -> {
          if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass("");
            host.getPipeline().addValve(new PlainPage());
          }
        });
  }

  private String page(int status) {
    String key = status >= 500 ? "web.error.unavailable" : "web.error.bad-request";
    var output = new StringOutput();
    templates.render(
        "web/server-error.jte",
        Map.of(
            "mongolian", words.get(Language.MN, key),
            "english", words.get(Language.EN, key),
            "name", words.get(Language.MN, "web.name")),
        output);
    return output.toString();
  }

  private final class PlainPage extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable problem) {
      if (response.getStatus() < FIRST_ERROR
          || response.getContentWritten() > 0
          || !response.setErrorReported()) {
        return;
      }
      try {
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        SecurityHeaders.write(response, hasSecureAddress, coversSubdomains);
        PrintWriter writer = response.getReporter();
        if (writer != null) {
          writer.write(page(response.getStatus()));
          response.finishResponse();
        }
      } catch (IOException gone) {
        container.getLogger().debug("Nobody waits for the error page", gone);
      }
    }
  }
}
