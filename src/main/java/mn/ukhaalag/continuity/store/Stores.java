package mn.ukhaalag.continuity.store;

import com.github.davidmoten.aws.lw.client.Client;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds a store by its address.
public final class Stores {

  /// What a store over the network must be told besides its address, by the names that all
  /// programs for S3 know.
  private static final Pattern OBJECTS = Pattern.compile("s3://([a-z0-9.-]{3,63})(?:/(.*?))?/?");

  private static final String ENDPOINT = "AWS_ENDPOINT_URL";
  private static final String REGION = "AWS_REGION";
  private static final String ID = "AWS_ACCESS_KEY_ID";
  private static final String SECRET = "AWS_SECRET_ACCESS_KEY";

  private Stores() {}

  /// A folder by its path, or a bucket as `s3://bucket/folder`.
  ///
  /// @param outgoing where files wait that are sent elsewhere
  /// @param settings endpoint, region and keys of a store over the network
  /// @throws IllegalArgumentException with a sentence, if the address is none
  public static Store at(String address, Path outgoing, Map<String, String> settings) {
    Matcher objects = OBJECTS.matcher(address);
    if (objects.matches()) {
      String folder = objects.group(2) == null ? "" : objects.group(2) + "/";
      return objects(address, objects.group(1), folder, outgoing, settings);
    }
    if (address.isBlank() || address.contains("://")) {
      throw new IllegalArgumentException(
          "'" + address + "' is no store: name a folder, or s3://bucket/folder.");
    }
    return new FolderStore(Path.of(address));
  }

  private static Store objects(
      String address, String bucket, String folder, Path outgoing, Map<String, String> settings) {
    String id = settings.getOrDefault(ID, "");
    String secret = settings.getOrDefault(SECRET, "");
    if (id.isBlank() || secret.isBlank()) {
      throw new IllegalArgumentException(
          "The store " + address + " needs " + ID + " and " + SECRET + ": set both.");
    }
    String region = settings.getOrDefault(REGION, "us-east-1");
    String endpoint = settings.getOrDefault(ENDPOINT, "https://s3." + region + ".amazonaws.com");
    if (!endpoint.matches("https://.+|http://(localhost|127\\.0\\.0\\.1)(:\\d+)?/?")) {
      throw new IllegalArgumentException(ENDPOINT + " must begin with https://.");
    }
    Client client = Client.s3().region(region).accessKey(id).secretKey(secret).build();
    String base = endpoint.replaceAll("/+$", "") + "/" + bucket + "/";
    return new ObjectStore(address, base, folder, client, outgoing);
  }

  /// What of the environment a store over the network is told.
  public static Map<String, String> environment() {
    var settings = new TreeMap<>(System.getenv());
    settings.keySet().retainAll(List.of(ENDPOINT, REGION, ID, SECRET));
    return settings;
  }
}
