package mn.ukhaalag;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mn.ukhaalag.access.CodeSender;
import mn.ukhaalag.access.Contact;
import mn.ukhaalag.language.Language;

/// Keeps the one-time codes that were sent, for tests to type in.
public final class SentCodes implements CodeSender {

  private final Map<String, String> byContact = new ConcurrentHashMap<>();

  @Override
  public void send(Contact contact, String code, Language language) {
    byContact.put(contact.value(), code);
  }

  /// The newest code sent to that e-mail address or number.
  ///
  /// @throws AssertionError if none was
  public String to(String contact) {
    String code = byContact.get(contact);
    if (code == null) {
      throw new AssertionError("No code was sent to " + contact);
    }
    return code;
  }

  public boolean wereSentTo(String contact) {
    return byContact.containsKey(contact);
  }
}
