package mn.ukhaalag;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import mn.ukhaalag.language.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A test that drives pages in a real browser.
///
/// ```
/// class PetitionWalkTest extends BrowserTest {
///   @Test
///   void aCitizenFilesFromAPhone() {
///     Page page = open(Language.MN, PHONE, "/petitions/new");
///     page.getByLabel("Гарчиг").fill("…");
///     assertAccessible(page);
///     screenshot(page, "petition-new-phone");
///   }
/// }
/// ```
@ProvinceTest
public abstract class BrowserTest {

  /// The width of the cheapest phones, in CSS pixels.
  protected static final int PHONE = 360;

  protected static final int DESK = 1280;

  private static final int HEIGHT = 800;
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  @LocalServerPort protected int port;

  private @Nullable BrowserContext context;

  /// Opens a page in a fresh browser that reads that language and is that many pixels wide.
  protected Page open(Language language, int width, String path) {
    return open(language, new Browser.NewContextOptions().setViewportSize(width, HEIGHT), path);
  }

  /// Opens a page in a fresh browser in which no script runs.
  protected Page openWithoutScripts(Language language, int width, String path) {
    var options =
        new Browser.NewContextOptions().setViewportSize(width, HEIGHT).setJavaScriptEnabled(false);
    return open(language, options, path);
  }

  private Page open(Language language, Browser.NewContextOptions options, String path) {
    close();
    BrowserContext fresh = Chromium.browser().newContext(options);
    context = fresh;
    fresh.addCookies(List.of(new Cookie("language", language.tag()).setUrl(address("/"))));
    Page page = fresh.newPage();
    // Else a half-filled form would keep the test on its page.
    page.onDialog(Dialog::accept);
    page.navigate(address(path));
    return page;
  }

  /// Signs the browser of that page in.
  protected void signIn(Page page, String who, String password) {
    page.navigate(address("/sign-in"));
    page.locator("[name=identifier]").fill(who);
    page.locator("[name=password]").fill(password);
    page.locator("form[action='/sign-in'] button").click();
  }

  protected String address(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  /// No rule of WCAG 2.2 A or AA that axe can check is broken, and nothing sticks out sideways.
  protected static void assertAccessible(Page page) {
    var found = new AxeBuilder(page).withTags(WCAG).analyze().getViolations();
    String report =
        found.stream()
            .map(it -> it.getId() + ": " + it.getHelp() + " " + it.getNodes())
            .collect(Collectors.joining("\n"));
    assertThat(report).as("axe at " + page.url()).isEmpty();
    assertThat(overflow(page)).as("pixels that stick out at " + page.url()).isZero();
  }

  private static int overflow(Page page) {
    return (int)
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  /// Keeps a picture of the whole page in `target/screenshots`.
  protected static Path screenshot(Page page, String name) {
    Path file = Path.of("target", "screenshots", name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    return file;
  }

  @AfterEach
  void close() {
    if (context != null) {
      context.close();
      context = null;
    }
  }
}
