package mn.ukhaalag.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mn.ukhaalag.ProvinceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What broke a reader of outside bytes once, and where the search for more begins, breaks nothing.
/// `bin/fuzz` searches on.
@ProvinceTest
class CorpusTest {

  private static final Path SOURCES = Path.of("src", "test", "java");
  private static final Path KEPT = Path.of("src", "test", "resources", "fuzz");

  @Autowired ApplicationContext context;

  @BeforeEach
  void useThisHouse() {
    House.use(context);
  }

  static List<Path> targets() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(it -> it.toString().endsWith("Fuzz.java"))
          .map(SOURCES::relativize)
          .sorted()
          .toList();
    }
  }

  @Test
  void everyTargetHasABeginning() throws IOException {
    assertThat(targets()).isNotEmpty().allSatisfy(it -> assertThat(kept(it)).isNotEmpty());
  }

  @ParameterizedTest
  @MethodSource("targets")
  void whatIsKeptBreaksNothing(Path target) throws Exception {
    String name = target.toString().replace(".java", "").replace('/', '.');
    Method method = Class.forName(name).getMethod("fuzzerTestOneInput", byte[].class);
    give(method, new byte[0], "nothing");
    for (Path input : kept(target)) {
      give(method, Files.readAllBytes(input), input.getFileName().toString());
    }
  }

  private static List<Path> kept(Path target) throws IOException {
    String name = target.getFileName().toString().replace(".java", "");
    try (Stream<Path> files = Files.list(KEPT.resolve(name))) {
      return files.sorted().toList();
    }
  }

  private static void give(Method method, byte[] bytes, String input)
      throws IllegalAccessException {
    try {
      method.invoke(null, bytes);
    } catch (InvocationTargetException broken) {
      throw new AssertionError("It breaks on " + input, broken.getCause());
    }
  }
}
