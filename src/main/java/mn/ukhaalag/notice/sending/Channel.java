package mn.ukhaalag.notice.sending;

/// A way by which a message leaves the house.
public enum Channel {
  EMAIL,
  SMS
}
