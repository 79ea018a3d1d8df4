package mn.ukhaalag.petition.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mn.ukhaalag.fuzz.Claim;
import mn.ukhaalag.fuzz.House;

/// A mail as anybody may send it.
public final class MailFuzz {

  private MailFuzz() {}

  public static void fuzzerInitialize() {
    House.open();
  }

  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    Path path = Files.createTempFile("mail", ".eml");
    try {
      Files.write(path, bytes);
      Received mail = House.part(MailReader.class).read(path);
      Claim.that(!mail.messageId().isBlank(), () -> "a mail without an id");
      Claim.keepable(mail.messageId() + mail.subject() + mail.text() + mail.sender().address());
      Claim.that(!mail.sender().isVouched(), () -> "vouched for by nobody");
    } catch (Unreadable refused) {
      Claim.that(refused.getMessage() != null, () -> "refused without a word");
    } finally {
      Files.delete(path);
    }
  }
}
