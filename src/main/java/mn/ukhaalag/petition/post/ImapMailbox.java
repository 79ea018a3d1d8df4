package mn.ukhaalag.petition.post;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings unread mails of an IMAP mailbox into the folder of waiting ones, and marks them read
/// only then. If it dies between the two, the mail comes twice and is known by its Message-ID.
class ImapMailbox {

  private static final Logger log = LoggerFactory.getLogger(ImapMailbox.class);
  private static final int AT_ONCE = 50;

  private final ImapSettings settings;
  private final MailSpool spool;

  ImapMailbox(ImapSettings settings, MailSpool spool) {
    this.settings = settings;
    this.spool = spool;
  }

  void fetch() {
    Session session = Session.getInstance(settings.session());
    try (var store = session.getStore(settings.protocol())) {
      store.connect(settings.host(), settings.port(), settings.user(), settings.password());
      try (Folder folder = store.getFolder(settings.folder())) {
        folder.open(Folder.READ_WRITE);
        Message[] unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        for (Message mail : Arrays.copyOf(unread, Math.min(unread.length, AT_ONCE))) {
          bring(mail);
        }
      }
    } catch (MessagingException | IOException problem) {
      log.warn("The mailbox cannot be read now: {}", problem.getMessage());
    }
  }

  private void bring(Message mail) throws IOException, MessagingException {
    spool.put(
        target -> {
          try {
            mail.writeTo(target);
          } catch (MessagingException problem) {
            throw new IOException(problem);
          }
        });
    mail.setFlag(Flags.Flag.SEEN, true);
  }
}
