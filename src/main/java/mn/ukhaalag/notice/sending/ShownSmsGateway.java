package mn.ukhaalag.notice.sending;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends nothing. In a demo without a gateway the words of an SMS are written to the console, and
/// the administrator's page of the outbox shows that it was not sent.
class ShownSmsGateway implements SmsGateway {

  private static final Logger log = LoggerFactory.getLogger(ShownSmsGateway.class);

  @Override
  public Carrier.Outcome send(String id, String phone, String text) {
    log.info("SMS is not set up; {} would read: {}", phone, text);
    return new Carrier.Outcome.Shown();
  }
}
