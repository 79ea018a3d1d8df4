package mn.ukhaalag.service.payment;

/// QPay could not be asked, or said something that is no answer.
class QpayProblem extends Exception {

  private static final long serialVersionUID = 1L;

  QpayProblem(String what) {
    super(what);
  }
}
