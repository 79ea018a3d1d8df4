package mn.ukhaalag.notice;

/// A way by which a message leaves the house.
enum Channel {
  EMAIL,
  SMS
}
