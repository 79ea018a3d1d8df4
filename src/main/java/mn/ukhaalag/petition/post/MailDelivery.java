package mn.ukhaalag.petition.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import mn.ukhaalag.petition.post.Mails.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Takes the waiting mails one by one. Each is dealt with once, however often it comes, and none
/// holds up the others.
@Component
class MailDelivery {

  private static final Logger log = LoggerFactory.getLogger(MailDelivery.class);

  /// Ten attachments of the largest size would be more, but nobody's mail server takes that.
  private static final long LARGEST = 64L * 1024 * 1024;

  private static final int AT_ONCE = 200;

  private final MailSpool spool;
  private final MailReader reader;
  private final MailIntake intake;
  private final Mails mails;
  private final Clock clock;

  MailDelivery(MailSpool spool, MailReader reader, MailIntake intake, Mails mails, Clock clock) {
    this.spool = spool;
    this.reader = reader;
    this.intake = intake;
    this.mails = mails;
    this.clock = clock;
  }

  /// One at a time, for two would read the same files.
  synchronized void run() {
    try {
      for (Path file : spool.waiting(AT_ONCE)) {
        deliver(file);
      }
    } catch (IOException problem) {
      log.error("The folder of mails cannot be read", problem);
    }
  }

  private void deliver(Path file) throws IOException {
    try {
      if (Files.size(file) > LARGEST) {
        throw new Unreadable("petition.post.failed.large");
      }
      Received mail = reader.read(file);
      if (!mails.isKnown(mail.messageId())) {
        intake.take(mail, file);
      }
      Files.delete(file);
    } catch (Unreadable problem) {
      log.info("A mail was put aside: {}", problem.reason());
      fail(file, problem.reason());
    } catch (DataAccessException | TransactionException problem) {
      log.warn("A mail stays in the folder until the database takes it", problem);
    }
  }

  private void fail(Path file, String reason) throws IOException {
    mails.add("file:" + sha256(file), Outcome.FAILED, null, file, reason, clock.instant());
    spool.putAside(file);
  }

  private static String sha256(Path file) throws IOException {
    try (var bytes = Files.newInputStream(file)) {
      var digest = MessageDigest.getInstance("SHA-256");
      var buffer = new byte[65536];
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException problem) {
      throw new IllegalStateException(problem);
    }
  }
}
