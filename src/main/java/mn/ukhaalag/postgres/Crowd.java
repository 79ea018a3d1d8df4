package mn.ukhaalag.postgres;

/// Whether more want something of the database than it can do.
public interface Crowd {

  /// Whether whoever comes now had better come back a little later.
  boolean isThere();
}
