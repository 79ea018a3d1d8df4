package mn.ukhaalag.file;

/// Ends the taking in of a file that cannot be accepted.
class Unfit extends Exception {

  private final Upload.Reason reason;

  Unfit(Upload.Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  static Unfit damaged() {
    return new Unfit(Upload.Reason.DAMAGED);
  }

  Upload.Reason reason() {
    return reason;
  }
}
