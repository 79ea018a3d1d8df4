package mn.ukhaalag.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whom the server of a cluster lets in: this machine with a password, and the other site with a
/// password and enciphered, if there are certificates.
public final class Doors {

  private static final String OWN =
      """
      host all         all 127.0.0.1/32 scram-sha-256
      host replication all 127.0.0.1/32 scram-sha-256
      """;

  private static final String OTHER_SITE =
      """
      hostssl all         postgres         all scram-sha-256
      hostssl replication ukhaalag_reserve all scram-sha-256
      """;

  private Doors() {}

  /// Says so in the cluster; the server reads it when it starts.
  ///
  /// @param toOtherSite whether there are certificates
  public static void keep(Path cluster, boolean toOtherSite) throws IOException {
    Files.writeString(cluster.resolve("pg_hba.conf"), toOtherSite ? OWN + OTHER_SITE : OWN);
  }
}
