package mn.ukhaalag.notice;

/// What notices are about, as far as people choose by which channels they want to be told of it.
/// A module defines each of its topics as a bean.
///
/// @param key the message key of its name, for example `petition.notice.own`
public record Topic(String key) {

  public Topic {
    if (!key.matches("[a-z0-9.-]+")) {
      throw new IllegalArgumentException("Not a message key: " + key);
    }
  }
}
