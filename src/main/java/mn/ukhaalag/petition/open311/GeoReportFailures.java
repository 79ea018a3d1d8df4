package mn.ukhaalag.petition.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.petition.open311.GeoReport.Fault;
import mn.ukhaalag.web.FailureForm;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.RequestPath;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// What went wrong, as GeoReport v2 has it: a list of codes and sentences, in the form of the
/// address. The standard knows 403, 404 and, for whatever else the client did wrong, 400.
@Component
class GeoReportFailures implements FailureForm {

  private static final int TOO_MANY = 429;

  private final GeoReportWriter writer;
  private final Words words;

  GeoReportFailures(GeoReportWriter writer, Words words) {
    this.writer = writer;
    this.words = words;
  }

  @Override
  public boolean isFor(String path) {
    return path.startsWith("/open311/");
  }

  @Override
  public ResponseEntity<?> answer(
      HttpServletRequest request, HttpStatusCode status, Message sentence, Problems problems) {
    HttpStatusCode known = known(status);
    Language language = Locales.of(request);
    List<Fault> faults = new ArrayList<>();
    problems
        .all()
        .forEach(
            (field, what) ->
                faults.add(new Fault(known.value(), field + ": " + what.in(language, words))));
    if (faults.isEmpty()) {
      faults.add(new Fault(known.value(), sentence.in(language, words)));
    }
    return writer.write(format(request), known, "errors", faults);
  }

  private static HttpStatusCode known(HttpStatusCode status) {
    boolean isTold =
        status.is5xxServerError()
            || status.value() == TOO_MANY
            || status.isSameCodeAs(HttpStatus.FORBIDDEN)
            || status.isSameCodeAs(HttpStatus.NOT_FOUND)
            || status.isSameCodeAs(HttpStatus.CONFLICT)
            || status.isSameCodeAs(HttpStatus.CONTENT_TOO_LARGE);
    return isTold ? status : HttpStatus.BAD_REQUEST;
  }

  private static Format format(HttpServletRequest request) {
    return Format.of(RequestPath.of(request));
  }
}
