package mn.ukhaalag.notice;

/// What notices are about, as far as people choose by which channels they want to be told of it.
/// A module defines each of its topics as a bean.
///
/// @param key the message key of its name, for example `petition.notice.own`
/// @param isForOfficials whether it is told only to those who hold a post, so that citizens need
///     not choose
public record Topic(String key, boolean isForOfficials) {

  public Topic {
    if (!key.matches("[a-z0-9.-]+")) {
      throw new IllegalArgumentException("Not a message key: " + key);
    }
  }

  /// A topic that can reach everybody.
  public Topic(String key) {
    this(key, false);
  }

  /// A topic of the work in a post.
  public static Topic ofOfficials(String key) {
    return new Topic(key, true);
  }
}
