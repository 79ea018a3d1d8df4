package mn.ukhaalag.web;

import org.springframework.http.HttpStatus;

/// What a program sent cannot be taken. It is answered with the status, a sentence, and what is
/// wrong field by field.
public class BadInput extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final transient Message sentence;
  private final transient Problems problems;

  /// @param problems empty if the fault is not one of fields
  public BadInput(HttpStatus status, Message sentence, Problems problems) {
    super(sentence.key() + " " + problems.all());
    this.status = status;
    this.sentence = sentence;
    this.problems = problems;
  }

  public BadInput(HttpStatus status, Message sentence) {
    this(status, sentence, new Problems());
  }

  public HttpStatus status() {
    return status;
  }

  public Message sentence() {
    return sentence;
  }

  public Problems problems() {
    return problems;
  }
}
