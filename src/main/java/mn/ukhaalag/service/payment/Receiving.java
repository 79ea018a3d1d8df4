package mn.ukhaalag.service.payment;

/// What came of money that arrived.
public sealed interface Receiving {

  /// The key of the sentence that says it.
  default String key() {
    return switch (this) {
      case Paid paid -> "service.payment.received.paid";
      case Again again -> "service.payment.received.again";
      case Twice twice -> "service.payment.received.twice";
      case OtherAmount amount -> "service.payment.received.amount";
      case Closed closed -> "service.payment.received.closed";
      case Used used -> "service.payment.received.used";
      case Own own -> "service.payment.received.own";
    };
  }

  /// The invoice is paid by it, now and not before.
  record Paid() implements Receiving {}

  /// It paid the invoice already: told once more, and nothing changed.
  record Again() implements Receiving {}

  /// Other money had paid the invoice: this has to be given back.
  record Twice() implements Receiving {}

  /// It is not the amount of the invoice.
  record OtherAmount() implements Receiving {}

  /// The invoice is not to be paid any more.
  record Closed() implements Receiving {}

  /// The same money paid another invoice.
  record Used() implements Receiving {}

  /// It pays for what the one who took it had asked for himself: a colleague has to take it.
  record Own() implements Receiving {}
}
