package mn.ukhaalag.access.setup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import mn.ukhaalag.access.Accounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The code that proves that somebody reads the console of this machine. Every start makes a new
/// one, as long as there is no account; after that it opens nothing.
@Component
class SetupCode {

  private static final Logger log = LoggerFactory.getLogger(SetupCode.class);

  /// Without letters and digits that look alike.
  private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

  private static final int LENGTH = 12;

  private final Accounts accounts;
  private final String address;
  private final boolean isWanted;
  private final String code;
  private volatile boolean isOver;

  SetupCode(
      Accounts accounts,
      @Value("${ukhaalag.address}") String address,
      @Value("${ukhaalag.setup}") boolean isWanted) {
    this.accounts = accounts;
    this.address = address;
    this.isWanted = isWanted;
    var text = new StringBuilder(LENGTH);
    new SecureRandom()
        .ints(LENGTH, 0, ALPHABET.length())
        .forEach(index -> text.append(ALPHABET.charAt(index)));
    this.code = text.toString();
  }

  /// After the demo accounts are made, if there are to be any.
  @EventListener(ApplicationReadyEvent.class)
  @Order(0)
  void tell() {
    if (isOpen()) {
      log.info("There is no account yet. Open {}/setup and enter the code {}", address, code);
    }
  }

  /// Whether the first administrator is still to be made.
  boolean isOpen() {
    if (isWanted && !isOver) {
      isOver = !accounts.isEmpty();
    }
    return isWanted && !isOver;
  }

  boolean isRight(String typed) {
    return MessageDigest.isEqual(
        code.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
  }

  /// The code in clear, for the console only.
  String code() {
    return code;
  }
}
