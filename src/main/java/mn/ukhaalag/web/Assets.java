package mn.ukhaalag.web;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The style sheets, scripts, fonts and pictures of the pages. Their addresses carry a hash of
/// their content, so a browser fetches each one once and a changed one at once.
@Component
class Assets {

  private static final String FOLDER = "/static/assets/";

  private final Map<String, String> addresses = new HashMap<>();

  Assets() throws IOException {
    for (Resource file :
        new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "**/*.*")) {
      String location = file.getURL().toString();
      String name = location.substring(location.lastIndexOf(FOLDER) + FOLDER.length());
      addresses.put(name, "/assets/" + name + "?v=" + fingerprint(file));
    }
  }

  Map<String, String> addresses() {
    return Map.copyOf(addresses);
  }

  private static String fingerprint(Resource file) throws IOException {
    try (InputStream content = file.getInputStream()) {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException problem) {
      throw new IllegalStateException(problem);
    }
  }
}
