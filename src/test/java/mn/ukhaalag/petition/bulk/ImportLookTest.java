package mn.ukhaalag.petition.bulk;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import mn.ukhaalag.BrowserTest;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.petition.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The pages of the import and of the mailbox, for everybody's eyes and fingers.
class ImportLookTest extends BrowserTest {

  @Autowired SignedIn signedIn;

  @Test
  void thePagesFitATelephoneAndADesk() {
    String session = signedIn.session("azdtg-administrator-2");
    for (String path : List.of("/work/imports", "/work/mail")) {
      for (int width : List.of(PHONE, DESK)) {
        Page page = open(width == DESK ? Language.EN : Language.MN, width, "/");
        page.context().addCookies(List.of(new Cookie("SESSION", session).setUrl(address("/"))));
        page.navigate(address(path));
        page.evaluate("document.querySelectorAll('details').forEach((it) => (it.open = true))");
        assertAccessible(page);
        screenshot(page, path.substring(6) + "-" + width);
      }
    }
  }
}
