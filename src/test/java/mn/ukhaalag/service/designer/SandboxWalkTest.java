package mn.ukhaalag.service.designer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import mn.ukhaalag.Administrator;
import mn.ukhaalag.Browse;
import mn.ukhaalag.BrowserTest;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.language.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// A designer sees what he types as a citizen would, and walks it to its end, on a phone and at a
/// desk, with scripts and without.
class SandboxWalkTest extends BrowserTest {

  private static final String HOME = "/administration/services/vehicle-registration";

  @Autowired JdbcClient database;
  @Autowired SessionRepository<? extends Session> sessions;

  @Test
  void whatIsTypedIsSeenAndWhatIsMadeIsWalked() {
    Browse keeper =
        Administrator.of("transport", Role.ORGANISATION_ADMINISTRATOR, port, database, sessions);
    String path = keeper.open(HOME).form(HOME + "/versions").send().path();
    keeper
        .open(path + "/process")
        .form(path + "/process")
        .with("pattern", "PARALLEL")
        .with("party-0-organisation", "police")
        .with("party-1-organisation", "tax")
        .with("step-certificate", "true")
        .send();
    for (var language : Language.values()) {
      int width = language == Language.MN ? PHONE : DESK;
      Page page = open(language, width, "/");
      as(page, keeper);
      types(page, path, "-" + width);
      walks(page, path, "-" + width);
    }
    Page plain = openWithoutScripts(Language.MN, PHONE, "/");
    as(plain, keeper);
    seesWithoutScripts(plain, path);
  }

  private void as(Page page, Browse keeper) {
    String session = keeper.cookie("SESSION").orElseThrow();
    page.context().addCookies(List.of(new Cookie("SESSION", session).setUrl(address("/"))));
  }

  private void types(Page page, String path, String width) {
    page.navigate(address(path + "/new-question?kind=choice"));
    FrameLocator frame = page.frameLocator("iframe[name=shown]");
    assertThat(frame.locator("main"))
        .containsText(width.equals("-360") ? "энд харагдана" : "seen here");
    page.locator("#label-mn").fill("Ямар тээврийн хэрэгсэл вэ?");
    assertThat(frame.locator(".designer-shown__faults")).isVisible();
    screenshot(page, "preview-fault" + width);
    page.locator("#label-en").fill("Which vehicle?");
    page.locator("#option-0-mn").fill("Автобус");
    page.locator("#option-0-en").fill("A bus");
    page.locator("#option-1-mn").fill("Мотоцикл");
    page.locator("#option-1-en").fill("A motorcycle");
    assertThat(frame.locator(".designer-shown__faults")).hasCount(0);
    page.locator("[data-shown-lang=en]").click();
    assertThat(frame.locator("legend")).containsText("Which vehicle?");
    page.locator("#label-en").fill("Which vehicle is it?");
    assertThat(frame.locator("legend")).containsText("Which vehicle is it?");
    assertAccessible(page);
    screenshot(page, "preview-typed" + width);
    page.navigate(address(path));
    assertThat(page.locator("main").textContent()).doesNotContain("Which vehicle");
    page.locator("#question-phone a[target=shown]").click();
    assertThat(frame.locator("h1")).isVisible();
    frame.locator("nav a").click();
    assertAccessible(page);
    screenshot(page, "preview-steps" + width);
  }

  private void walks(Page page, String path, String width) {
    page.navigate(address(path + "/preview"));
    page.locator("#name").fill("Бат Дорж");
    next(page);
    page.locator("#phone").fill("99112233");
    next(page);
    page.locator("#true").check();
    next(page);
    assertAccessible(page);
    screenshot(page, "sandbox-filled" + width);
    page.locator("form[action$='/trial'] button").click();
    assertAccessible(page);
    screenshot(page, "sandbox-start" + width);
    move(page, "[value$=':passed']");
    move(page, "[value=time]");
    assertAccessible(page);
    screenshot(page, "sandbox-mid" + width);
    move(page, "[value=send-back]");
    assertAccessible(page);
    screenshot(page, "sandbox-returned" + width);
    move(page, "[value=complete]");
    move(page, "[value$=':agreed']");
    move(page, "[value$=':disagreed']");
    move(page, "[value$=':granted']");
    assertThat(page.locator("form[action$='/certificate'] button")).isVisible();
    assertAccessible(page);
    screenshot(page, "sandbox-end" + width);
    Download file =
        page.waitForDownload(() -> page.locator("form[action$='/certificate'] button").click());
    try (PDDocument specimen = Loader.loadPDF(file.path().toFile())) {
      String text = new PDFTextStripper().getText(specimen);
      assertThat(text).contains("ЗАГВАР", "ТЭЭВРИЙН ХЭРЭГСЭЛ");
      ImageIO.write(
          new PDFRenderer(specimen).renderImageWithDPI(0, 90),
          "png",
          Path.of("target", "screenshots", "specimen" + width + ".png").toFile());
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static void next(Page page) {
    page.locator("button[value=next]:visible").click();
  }

  private static void move(Page page, String button) {
    Locator first = page.locator("button[name=move]" + button).first();
    first.click();
  }

  private void seesWithoutScripts(Page page, String path) {
    page.navigate(address(path + "/questions/phone"));
    page.locator("#label-mn").fill("Гар утас");
    page.locator("[data-shown-lang=mn]").click();
    assertThat(page.frameLocator("iframe[name=shown]").locator("h1")).hasText("Гар утас");
    page.locator("#question-form button.govuk-button:visible").last().click();
    assertThat(page.frameLocator("iframe[name=shown]").locator("h1")).hasText("Гар утас");
    screenshot(page, "preview-plain-360");
  }
}
