package mn.ukhaalag.notice.sending;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/// Gives e-mails to the SMTP server.
///
/// A letter keeps its Message-ID whenever it is sent again. Should the process die after the
/// server took it and before that was noted, it is sent a second time, and mail programs that go
/// by the Message-ID show it once. It carries the mark by which an answer is believed.
class EmailCarrier implements Carrier {

  private final JavaMailSender server;
  private final Wording wording;
  private final ReplyMark marks;
  private final String from;
  private final String replyTo;

  /// @param replyTo the mailbox that answers are read from, which must take what follows a plus;
  ///     empty if there is none
  EmailCarrier(
      JavaMailSender server, Wording wording, ReplyMark marks, String from, String replyTo) {
    this.server = server;
    this.wording = wording;
    this.marks = marks;
    this.from = from;
    this.replyTo = replyTo;
  }

  @Override
  public Channel channel() {
    return Channel.EMAIL;
  }

  @Override
  public Outcome carry(Letter letter, Instant now) {
    try {
      server.send(mail(letter, now));
      return new Outcome.Delivered();
    } catch (AddressException problem) {
      return new Outcome.Refused(String.valueOf(problem.getMessage()));
    } catch (MailSendException problem) {
      return isRefusal(problem)
          ? new Outcome.Refused(reason(problem))
          : new Outcome.Delayed(reason(problem));
    } catch (MailException | MessagingException problem) {
      return new Outcome.Delayed(String.valueOf(problem.getMessage()));
    }
  }

  private MimeMessage mail(Letter letter, Instant now) throws MessagingException {
    MimeMessage mail = server.createMimeMessage();
    var helper = new MimeMessageHelper(mail, false, StandardCharsets.UTF_8.name());
    var sender = new InternetAddress(from, true);
    helper.setFrom(sender);
    helper.setTo(new InternetAddress(letter.first().address(), true));
    helper.setSubject(wording.subject(letter));
    helper.setText(wording.body(letter));
    helper.setSentDate(Date.from(now));
    String host = sender.getAddress().substring(sender.getAddress().indexOf('@') + 1);
    String mark = marks.of(letter.id());
    mail.setHeader("Message-ID", "<" + mark + "@" + host + ">");
    if (!replyTo.isEmpty()) {
      helper.setReplyTo(new InternetAddress(replyTo.replaceFirst("@", "+" + mark + "@"), true));
    }
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setHeader("Content-Language", letter.first().language().tag());
    String leave = wording.unsubscribe(letter);
    if (leave != null) {
      mail.setHeader("List-Unsubscribe", "<" + leave + ">");
      mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    return mail;
  }

  /// The server answered 5xx about the mailbox (RFC 5321, 4.2.1): it will not take it another
  /// time either.
  private static boolean isRefusal(MailSendException problem) {
    return problem.getFailedMessages().values().stream()
        .anyMatch(
            cause ->
                cause instanceof SendFailedException failed
                    && failed.getInvalidAddresses() != null
                    && failed.getInvalidAddresses().length > 0);
  }

  private static String reason(MailSendException problem) {
    return problem.getFailedMessages().values().stream()
        .map(cause -> String.valueOf(cause.getMessage()).strip())
        .findFirst()
        .orElse(String.valueOf(problem.getMessage()));
  }
}
