package mn.ukhaalag.service.payment;

import java.util.List;

/// What QPay made of an invoice.
///
/// @param id by which QPay knows it
/// @param qrText what the QR code says that banks' programs read
/// @param links to the programs of banks, which open on the phone
public record QpayInvoice(String id, String qrText, String shortUrl, List<Link> links) {

  public QpayInvoice {
    links = List.copyOf(links);
  }

  /// A link to the program of a bank.
  public record Link(String name, String address) {}
}
