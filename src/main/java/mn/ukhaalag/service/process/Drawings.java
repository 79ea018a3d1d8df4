package mn.ukhaalag.service.process;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.UUID;
import mn.ukhaalag.service.Versions;
import org.springframework.stereotype.Component;

/// The drawings of versions that cases run on; such a version never changes.
@Component
class Drawings {

  private static final String PREFIX = "v-";
  private static final int IN_MEMORY = 300;

  private final LoadingCache<UUID, Drawing> drawings;

  Drawings(Versions versions) {
    drawings =
        Caffeine.newBuilder()
            .maximumSize(IN_MEMORY)
            .build(id -> BpmnReader.read(versions.bpmn(id)));
  }

  Drawing get(UUID version) {
    return drawings.get(version);
  }

  /// Under which the engine finds the version.
  static String key(UUID version) {
    return PREFIX + version;
  }

  /// The version that the engine runs under that key or definition id.
  static UUID version(String definition) {
    return UUID.fromString(definition.substring(PREFIX.length(), PREFIX.length() + 36));
  }
}
