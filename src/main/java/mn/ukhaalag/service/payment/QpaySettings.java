package mn.ukhaalag.service.payment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The contract with QPay (`ukhaalag.qpay.*`). Without a user name nobody can pay by it.
///
/// @param address of the interface, without a stroke at its end
/// @param invoiceCode what QPay calls the invoices of this house
/// @param patience how long an answer is waited for
@ConfigurationProperties("ukhaalag.qpay")
record QpaySettings(
    @DefaultValue("https://merchant.qpay.mn/v2") String address,
    @DefaultValue("") String username,
    @DefaultValue("") String password,
    @DefaultValue("") String invoiceCode,
    @DefaultValue("10s") Duration patience) {

  boolean isComplete() {
    return !username.isBlank() && !invoiceCode.isBlank();
  }

  /// Without the password, so that no log learns it.
  @Override
  public String toString() {
    return "QpaySettings[address=%s, username=%s, invoiceCode=%s]"
        .formatted(address, username, invoiceCode);
  }
}
