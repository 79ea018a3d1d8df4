package mn.ukhaalag.notice.sending;

import java.time.Instant;

/// Gives SMS to the gateway.
class SmsCarrier implements Carrier {

  private final SmsGateway gateway;
  private final Wording wording;

  SmsCarrier(SmsGateway gateway, Wording wording) {
    this.gateway = gateway;
    this.wording = wording;
  }

  @Override
  public Channel channel() {
    return Channel.SMS;
  }

  @Override
  public Outcome carry(Letter letter, Instant now) {
    Message message = letter.first();
    return gateway.send(letter.id().toString(), message.address(), wording.sms(message));
  }
}
