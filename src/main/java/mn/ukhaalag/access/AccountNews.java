package mn.ukhaalag.access;

import java.time.Instant;
import java.util.UUID;

/// Something has happened to an account that its owner must be told, since he may not have done
/// it himself.
public record AccountNews(UUID account, What what, Instant at) {

  /// What has happened.
  public enum What {
    /// Somebody signed in from a device that the account was not used on before.
    NEW_DEVICE,
    /// Somebody who knows the password typed wrong codes until no more were taken.
    CODES_GUESSED,
    SECOND_STEP_ADDED,
    SECOND_STEP_REMOVED,
    RECOVERY_CODE_USED,
    PASSKEY_ADDED,
    PASSKEY_REMOVED,
    /// A passkey was used that another authenticator seems to have as well.
    PASSKEY_CLONED,
    /// From now on it can be signed in with at another house, too.
    LINKED,
    UNLINKED,
    /// All links were ended, since a forgotten password was set anew.
    LINKS_ENDED,
    /// A secret address was made under which its deadlines are read without signing in.
    CALENDAR_OPENED
  }
}
