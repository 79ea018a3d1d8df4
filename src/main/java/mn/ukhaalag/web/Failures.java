package mn.ukhaalag.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/// The one place that turns what went wrong into an error page, or into a problem document
/// (RFC 9457) for a program. The text of an unknown exception is never shown: it goes to the log
/// under a number that the person can name.
@ControllerAdvice
class Failures {

  private static final Logger log = LoggerFactory.getLogger(Failures.class);

  private static final long SECOND = 1_000_000_000;

  /// Seconds after which to come again when there were too many or the database was away.
  private static final String WAIT = "2";

  private final AtomicLong told = new AtomicLong(System.nanoTime() - SECOND);
  private final Words words;
  private final List<FailureForm> forms;

  Failures(Words words, List<FailureForm> forms) {
    this.words = words;
    this.forms = forms;
  }

  /// What is wrong with one field, as an extension of a problem document.
  record FieldError(String field, String detail) {}

  @ExceptionHandler
  Object missing(NotFound problem, HttpServletRequest request) {
    log.debug("Missing or not to be seen: {}", problem.getMessage());
    if (request.getAttribute(Visitor.ATTRIBUTE) instanceof Visitor visitor) {
      log.info("Missing, or not for account {}: {}", visitor.account(), RequestPath.of(request));
    }
    return answer(request, HttpStatus.NOT_FOUND, Message.of("web.error.missing"));
  }

  @ExceptionHandler
  Object conflict(Conflict problem, HttpServletRequest request) {
    return answer(request, HttpStatus.CONFLICT, problem.reason());
  }

  @ExceptionHandler
  Object badInput(BadInput problem, HttpServletRequest request) {
    return answer(request, problem.status(), problem.sentence(), problem.problems());
  }

  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    CannotCreateTransactionException.class
  })
  Object databaseAway(Exception problem, HttpServletRequest request) {
    return away(request, problem);
  }

  /// A crowd of them is told once a second.
  private Object away(HttpServletRequest request, Throwable problem) {
    long now = System.nanoTime();
    long before = told.get();
    if (now - before > SECOND && told.compareAndSet(before, now)) {
      log.error("The database does not answer: {}", problem.toString());
    }
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
        && current.getResponse() != null) {
      current.getResponse().setHeader(HttpHeaders.RETRY_AFTER, WAIT);
    }
    return answer(request, HttpStatus.SERVICE_UNAVAILABLE, Message.of("web.error.unavailable"));
  }

  @ExceptionHandler
  Object unexpected(Exception problem, HttpServletRequest request) {
    if (problem instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
      return answer(request, known.getStatusCode(), forStatus(known.getStatusCode()));
    }
    if (isCutOff(problem)) {
      return answer(request, HttpStatus.BAD_REQUEST, Message.of("web.error.cut-off"));
    }
    if (DisconnectedClientHelper.isClientDisconnectedException(problem)) {
      log.debug("Nobody reads the answer any more", problem);
      return new ModelAndView();
    }
    if (DatabaseTrouble.isBehind(problem)) {
      return away(request, problem);
    }
    if (isBadInput(problem)) {
      return answer(request, HttpStatus.BAD_REQUEST, Message.of("web.error.bad-request"));
    }
    return broken(request, problem);
  }

  /// What the server or a filter refused, and what failed outside of the controllers.
  Object refused(HttpServletRequest request, HttpStatusCode status, @Nullable Throwable problem) {
    if (isTooLarge(problem)) {
      return answer(request, HttpStatus.CONTENT_TOO_LARGE, Message.of("web.error.too-large"));
    }
    if (isCutOff(problem)) {
      return answer(request, HttpStatus.BAD_REQUEST, Message.of("web.error.cut-off"));
    }
    if (problem != null && DatabaseTrouble.isBehind(problem)) {
      return away(request, problem);
    }
    return status.is4xxClientError()
        ? answer(request, status, forStatus(status))
        : broken(request, problem);
  }

  /// Tomcat tells by a bare exception of its own that a form is larger than it reads.
  private static boolean isTooLarge(@Nullable Throwable problem) {
    if (problem instanceof InvalidParameterException unread) {
      return unread.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value();
    }
    return problem instanceof IllegalStateException
        && problem.getStackTrace().length > 0
        && problem
            .getStackTrace()[0]
            .getClassName()
            .equals("org.apache.catalina.connector.Request");
  }

  /// Whether a form ended before its end: the connection broke, or its parts are no parts.
  private static boolean isCutOff(@Nullable Throwable problem) {
    return problem instanceof InvalidParameterException
        || (problem instanceof MultipartException && problem.getCause() instanceof IOException);
  }

  private Object broken(HttpServletRequest request, @Nullable Throwable problem) {
    String number = UUID.randomUUID().toString().substring(0, 8);
    log.error("Failure {} at {}", number, RequestPath.of(request), problem);
    return answer(
        request, HttpStatus.INTERNAL_SERVER_ERROR, Message.of("web.error.internal", number));
  }

  private static boolean isBadInput(Throwable problem) {
    return problem instanceof org.springframework.http.converter.HttpMessageNotReadableException
        || problem instanceof MultipartException
        // A header or parameter of control characters, found when somebody reads it.
        || problem instanceof RequestRejectedException
        || problem instanceof org.springframework.beans.TypeMismatchException;
  }

  private static Message forStatus(HttpStatusCode status) {
    return Message.of(
        switch (status.value()) {
          case 403, 404 -> "web.error.missing";
          case 411 -> "web.error.length";
          case 405 -> "web.error.method";
          case 413 -> "web.error.too-large";
          case 415 -> "web.error.media-type";
          case 429 -> "web.error.too-many";
          default -> "web.error.bad-request";
        });
  }

  Object answer(HttpServletRequest request, HttpStatusCode status, Message sentence) {
    return answer(request, status, sentence, new Problems());
  }

  private Object answer(
      HttpServletRequest request, HttpStatusCode status, Message sentence, Problems problems) {
    Optional<FailureForm> form =
        forms.stream().filter(it -> it.isFor(RequestPath.of(request))).findFirst();
    if (form.isPresent()) {
      return form.get().answer(request, status, sentence, problems);
    }
    if (RequestPath.of(request).startsWith("/api/")) {
      return document(Languages.of(request), status, sentence, problems);
    }
    var page = new ModelAndView("web/error");
    page.addObject("sentence", sentence);
    page.addObject("status", status.value());
    page.setStatus(status);
    return page;
  }

  private ResponseEntity<ProblemDetail> document(
      Language language, HttpStatusCode status, Message sentence, Problems problems) {
    var problem = ProblemDetail.forStatusAndDetail(status, sentence.in(language, words));
    if (!problems.isEmpty()) {
      var errors = new ArrayList<FieldError>();
      problems
          .all()
          .forEach((field, what) -> errors.add(new FieldError(field, what.in(language, words))));
      problem.setProperty("errors", errors);
    }
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
