package mn.ukhaalag.notice.sending;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// A real SMTP server, and what has arrived there.
final class MailServer implements AutoCloseable {

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
  private final JavaMailSenderImpl client = new JavaMailSenderImpl();

  MailServer() {
    start();
  }

  void start() {
    server.start();
    client.setHost("127.0.0.1");
    client.setPort(server.getSmtp().getPort());
  }

  void stop() {
    server.stop();
  }

  EmailCarrier carrier(Wording wording, ReplyMark marks) {
    return carrier(client, wording, marks);
  }

  /// To whichever server that client speaks with.
  static EmailCarrier carrier(JavaMailSenderImpl client, Wording wording, ReplyMark marks) {
    return new EmailCarrier(
        client,
        wording,
        marks,
        "Ухаалаг Дархан <no-reply@darkhan.example>",
        "office@darkhan.example");
  }

  /// The mails to that address, in the order in which they came.
  List<MimeMessage> to(String address) {
    return Arrays.stream(server.getReceivedMessages())
        .filter(mail -> address.equals(recipient(mail)))
        .toList();
  }

  private static String recipient(MimeMessage mail) {
    try {
      return mail.getRecipients(Message.RecipientType.TO)[0].toString();
    } catch (MessagingException problem) {
      throw new IllegalStateException(problem);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
