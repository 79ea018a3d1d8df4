package mn.ukhaalag.petition.post;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.SharedFileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import mn.ukhaalag.access.Contact;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.file.Upload;
import mn.ukhaalag.petition.post.Received.Sender;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Reads a mail from a file (RFC 5322, MIME) and brings its attachments onto the disk.
@Component
class MailReader {

  private static final int DEEPEST = 20;

  /// A conversation of more letters of ours is known by the first of them.
  private static final int MOST_MARKS = 20;

  private static final Pattern MARK = Pattern.compile("[<+]([0-9a-f]{48})@");
  private static final Pattern BULK = Pattern.compile("bulk|junk|list|auto_reply");

  private final Attachments attachments;
  private final String ownAddress;
  private final Authentication authentication;
  private final Session session;

  MailReader(
      Attachments attachments,
      @Value("${ukhaalag.mail.from}") String from,
      @Value("${ukhaalag.mail.authentication-service}") String service) {
    this.attachments = attachments;
    authentication = new Authentication(service);
    ownAddress = from.replaceAll(".*<|>.*", "").strip().toLowerCase(Locale.ROOT);
    var settings = new Properties();
    settings.setProperty("mail.mime.allowutf8", "true");
    settings.setProperty("mail.mime.address.strict", "false");
    session = Session.getInstance(settings);
  }

  /// What is gathered while the parts are gone through.
  private static final class Gathered {
    private @Nullable String plain;
    private @Nullable String html;
    private final List<Upload.Stored> files = new ArrayList<>();
    private final List<Upload.Refused> refused = new ArrayList<>();
  }

  Received read(Path file) throws Unreadable, IOException {
    try (var bytes = new SharedFileInputStream(file.toFile())) {
      var mail = new MimeMessage(session, bytes);
      Sender sender = sender(mail);
      boolean isAutomatic = isAutomatic(mail, sender);
      var gathered = new Gathered();
      if (!isAutomatic) {
        gather(mail, gathered, 0);
      }
      String text =
          gathered.plain == null || gathered.plain.isBlank() ? gathered.html : gathered.plain;
      return new Received(
          messageId(mail),
          isAutomatic,
          sender,
          subject(mail),
          text == null ? "" : text,
          answers(mail),
          gathered.files,
          gathered.refused);
    } catch (MessagingException | Decoding.Undecodable | RuntimeException problem) {
      throw new Unreadable("petition.post.failed.format", problem);
    }
  }

  private static String messageId(MimeMessage mail) throws MessagingException, Unreadable {
    String id = mail.getMessageID();
    String kept = id == null ? "" : MailText.acceptable(id).strip();
    if (!kept.isEmpty()) {
      return kept;
    }
    throw new Unreadable("petition.post.failed.message-id");
  }

  private Sender sender(MimeMessage mail) throws MessagingException, Unreadable {
    String header = mail.getHeader("From", ",");
    var from = header == null ? new InternetAddress[0] : InternetAddress.parse(header, false);
    String address =
        from.length == 0 || from[0].getAddress() == null
            ? ""
            : from[0].getAddress().toLowerCase(Locale.ROOT);
    if (Contact.email(address).isEmpty()) {
      throw new Unreadable("petition.post.failed.sender");
    }
    String name = from[0].getPersonal();
    boolean isVouched =
        from.length == 1 && authentication.vouches(mail.getHeader(Authentication.HEADER), address);
    return new Sender(name == null ? null : MailText.acceptable(name), address, isVouched);
  }

  /// Who answers a machine makes a loop (RFC 3834).
  private boolean isAutomatic(MimeMessage mail, Sender sender) throws MessagingException {
    String submitted = header(mail, "Auto-Submitted");
    return (!submitted.isEmpty() && !submitted.startsWith("no"))
        || BULK.matcher(header(mail, "Precedence")).matches()
        || header(mail, "Return-Path").equals("<>")
        || !header(mail, "X-Autoreply").isEmpty()
        || !header(mail, "List-Id").isEmpty()
        || mail.isMimeType("multipart/report")
        || sender.address().startsWith("mailer-daemon@")
        || sender.address().equals(ownAddress);
  }

  private static String header(MimeMessage mail, String name) throws MessagingException {
    String value = mail.getHeader(name, ",");
    return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
  }

  private static String subject(MimeMessage mail) throws MessagingException {
    String subject = mail.getSubject();
    return subject == null ? "" : MailText.acceptable(subject).replaceAll("\\s+", " ");
  }

  /// The marks of our letters that it answers, by their Message-IDs or by the address it went to.
  private static List<String> answers(MimeMessage mail) throws MessagingException {
    var marks = new ArrayList<String>();
    for (String name : List.of("In-Reply-To", "References", "To", "Cc", "Delivered-To")) {
      MARK.matcher(header(mail, name)).results().forEach(found -> marks.add(found.group(1)));
    }
    return marks.stream().distinct().limit(MOST_MARKS).toList();
  }

  private void gather(Part part, Gathered gathered, int depth)
      throws MessagingException, IOException, Unreadable {
    if (depth > DEEPEST) {
      throw new Unreadable("petition.post.failed.format");
    }
    boolean isFile = isFile(part);
    if (!isFile && part.isMimeType("multipart/*")) {
      var parts = (Multipart) Decoding.of(part::getContent);
      for (int index = 0; index < parts.getCount(); index++) {
        gather(parts.getBodyPart(index), gathered, depth + 1);
      }
    } else if (!isFile && part.isMimeType("text/html")) {
      gathered.html = joined(gathered.html, text(part));
    } else if (!isFile && part.isMimeType("text/*")) {
      gathered.plain = joined(gathered.plain, text(part));
    } else {
      keep(part, gathered);
    }
  }

  private static String text(Part part) throws MessagingException, IOException {
    return Decoding.of(() -> MailText.of(part));
  }

  private static boolean isFile(Part part) throws MessagingException {
    return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
  }

  private static String joined(@Nullable String before, String more) {
    return before == null ? more : before + "\n" + more;
  }

  private void keep(Part part, Gathered gathered) throws MessagingException, IOException {
    String name = fileName(part);
    if (gathered.files.size() == Attachments.LIMIT) {
      gathered.refused.add(new Upload.Refused(name, Upload.Reason.TOO_MANY));
      return;
    }
    try (InputStream content = new Decoding(Decoding.of(part::getInputStream))) {
      switch (attachments.store(content, name)) {
        case Upload.Stored stored -> gathered.files.add(stored);
        case Upload.Refused refused -> gathered.refused.add(refused);
      }
    }
  }

  private static String fileName(Part part) throws MessagingException {
    String name = Optional.ofNullable(part.getFileName()).orElse("");
    try {
      return MailText.acceptable(MimeUtility.decodeText(name));
    } catch (IOException asItIs) {
      return MailText.acceptable(name);
    }
  }
}
