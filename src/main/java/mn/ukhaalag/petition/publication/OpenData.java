package mn.ukhaalag.petition.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import mn.ukhaalag.web.LargeAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// All published petitions as open data, streamed: the memory it takes does not grow with them.
@Controller
class OpenData {

  private static final int BUFFER = 64 * 1024;

  private final LargeAnswers answers = new LargeAnswers(20, Duration.ofSeconds(5));
  private final Export export;

  OpenData(Export export) {
    this.export = export;
  }

  /// What the columns mean.
  @GetMapping("/petitions/data")
  ModelAndView columns() {
    return new ModelAndView("petition/publication/data", "columns", Export.COLUMNS);
  }

  @GetMapping("/petitions.csv")
  void csv(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answers.write(
        () -> {
          response.setContentType("text/csv;charset=UTF-8");
          response.setHeader("Content-Disposition", "attachment; filename=\"petitions.csv\"");
          try (OutputStream body = body(request, response)) {
            export.csv(body);
          }
        });
  }

  @GetMapping("/petitions.json")
  void json(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answers.write(
        () -> {
          response.setContentType("application/json");
          try (OutputStream body = body(request, response)) {
            export.json(body);
          }
        });
  }

  /// Compressed by ourselves where it is wanted, quickly rather than well: the server's own
  /// compression would be slower than the rest.
  private static OutputStream body(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Vary", "Accept-Encoding");
    if (!takesGzip(request.getHeader("Accept-Encoding"))) {
      return new BufferedOutputStream(response.getOutputStream(), BUFFER);
    }
    response.setHeader("Content-Encoding", "gzip");
    return new BufferedOutputStream(new Quick(response.getOutputStream()), BUFFER);
  }

  private static boolean takesGzip(@Nullable String accepted) {
    return accepted != null && accepted.toLowerCase(Locale.ROOT).contains("gzip");
  }

  private static final class Quick extends GZIPOutputStream {
    Quick(OutputStream out) throws IOException {
      super(out, BUFFER);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
