package mn.ukhaalag.notice.sending;

/// Whoever sends SMS for us.
interface SmsGateway {

  /// Sends one SMS, and waits until the gateway has taken it over.
  ///
  /// @param id the same whenever this SMS is sent again
  /// @param phone as it is kept: eight digits
  Carrier.Outcome send(String id, String phone, String text);
}
