package mn.ukhaalag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.web.Menu;
import mn.ukhaalag.web.MenuGroup;
import mn.ukhaalag.web.MenuItem;
import mn.ukhaalag.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Every sentence exists in both languages, takes the same arguments, and every page finds its
/// own.
@ProvinceTest
class MessagesTest {

  private static final Pattern USED = Pattern.compile("page\\.t\\(\"([a-z][\\w.-]*\\w)\"");
  private static final Pattern GAP = Pattern.compile("\\{\\d}");

  @Autowired Words words;
  @Autowired List<Menu> menus;

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(words.keys(Language.EN))
        .containsExactlyInAnyOrderElementsOf(words.keys(Language.MN));
  }

  @Test
  void bothLanguagesTakeTheSameArguments() {
    for (String key : words.keys(Language.MN)) {
      assertThat(gaps(words.get(Language.EN, key)))
          .as(key)
          .isEqualTo(gaps(words.get(Language.MN, key)));
    }
  }

  @Test
  void everyPageFindsItsSentences() throws IOException {
    var missing = new TreeSet<String>();
    for (Path template : templates()) {
      USED.matcher(Files.readString(template))
          .results()
          .map(found -> found.group(1))
          .filter(key -> !words.has(key))
          .forEach(key -> missing.add(template + ": " + key));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyPageOfWorkSaysWhatOneDoesThere() {
    var all = Stream.of(Role.values()).map(Role::name).collect(Collectors.toSet());
    var visitor = new Visitor(UUID.randomUUID(), "Бүгд", all);
    List<MenuItem> items = menus.stream().flatMap(it -> it.items(visitor).stream()).toList();
    assertThat(items)
        .filteredOn(it -> it.path().startsWith("/work/"))
        .isNotEmpty()
        .allMatch(it -> it.group() != null);
    assertThat(items).filteredOn(it -> it.group() != null).allMatch(it -> words.has(it.about()));
    assertThat(MenuGroup.values()).allMatch(it -> words.has("web.menu.group." + it));
  }

  private static List<Path> templates() throws IOException {
    try (var files = Files.walk(Path.of("src/main/jte"))) {
      return files.filter(file -> file.toString().endsWith(".jte")).toList();
    }
  }

  private static Set<String> gaps(String sentence) {
    return GAP.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}
