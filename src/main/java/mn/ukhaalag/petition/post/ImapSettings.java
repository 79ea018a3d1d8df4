package mn.ukhaalag.petition.post;

import java.util.Properties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The mailbox that is asked for mails: `ukhaalag.imap.*`.
///
/// @param tls whether the connection is enciphered from its beginning
@ConfigurationProperties("ukhaalag.imap")
record ImapSettings(
    String host,
    @DefaultValue("993") int port,
    String user,
    String password,
    @DefaultValue("INBOX") String folder,
    @DefaultValue("true") boolean tls) {

  private static final String PATIENCE_MILLIS = "20000";

  String protocol() {
    return tls ? "imaps" : "imap";
  }

  Properties session() {
    var settings = new Properties();
    String prefix = "mail." + protocol() + ".";
    settings.setProperty(prefix + "connectiontimeout", PATIENCE_MILLIS);
    settings.setProperty(prefix + "timeout", PATIENCE_MILLIS);
    settings.setProperty(prefix + "writetimeout", PATIENCE_MILLIS);
    settings.setProperty(prefix + "peek", "true");
    settings.setProperty(prefix + "ssl.checkserveridentity", "true");
    return settings;
  }
}
