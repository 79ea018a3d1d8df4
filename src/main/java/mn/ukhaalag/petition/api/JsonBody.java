package mn.ukhaalag.petition.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.stream.Collectors;
import mn.ukhaalag.web.BadInput;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// Reads what a program sent as JSON, and says where it is broken. A field that does not exist is
/// refused: a slip in its name would else lose what it holds.
@Component
class JsonBody {

  /// The longest petition has 10 thousand letters, which JSON may write as six characters each.
  private static final int LARGEST = 512 * 1024;

  private final ObjectReader json;

  JsonBody(JsonMapper json) {
    this.json = json.reader().with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /// The body as a record of that type.
  ///
  /// @throws BadInput 400 if it is not JSON, 413 if it is too long, 422 if a field is of another
  ///     kind or unknown
  <T> T read(HttpServletRequest request, Class<T> type) throws IOException {
    byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      throw new BadInput(
          HttpStatus.CONTENT_TOO_LARGE, Message.of("petition.api.problem.long", LARGEST / 1024));
    }
    try {
      @Nullable T value = json.forType(type).readValue(body);
      if (value == null) {
        throw broken(1, 1);
      }
      return value;
    } catch (DatabindException problem) {
      throw mismatch(problem);
    } catch (JacksonException problem) {
      throw broken(problem.getLocation().getLineNr(), problem.getLocation().getColumnNr());
    }
  }

  private static BadInput mismatch(DatabindException problem) {
    String field =
        problem.getPath().stream()
            .map(step -> String.valueOf(step.getPropertyName()))
            .collect(Collectors.joining("."));
    return field.isEmpty()
        ? broken(1, 1)
        : new BadInput(
            HttpStatus.UNPROCESSABLE_CONTENT,
            Message.of("petition.api.problem.fields"),
            new Problems().add(field, "petition.api.problem.field"));
  }

  private static BadInput broken(int line, int column) {
    return new BadInput(
        HttpStatus.BAD_REQUEST, Message.of("petition.api.problem.json", line, column));
  }
}
