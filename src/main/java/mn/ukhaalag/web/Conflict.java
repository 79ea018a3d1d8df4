package mn.ukhaalag.web;

/// What was asked is not possible in the present state of the thing, for example because somebody
/// else was quicker. The sentence says so to the person.
public class Conflict extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Message reason;

  public Conflict(Message reason) {
    super(reason.key());
    this.reason = reason;
  }

  public Message reason() {
    return reason;
  }
}
