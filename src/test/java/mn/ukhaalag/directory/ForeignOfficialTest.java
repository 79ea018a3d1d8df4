package mn.ukhaalag.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.ledger.Author;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The administrator of one organisation cannot change, through a file, a person of another: with a
/// new address the person's account would be opened for somebody else.
@ProvinceTest
class ForeignOfficialTest {

  private static final String HEADER =
      "organisation_code,post_code,family_name,given_name,email,phone,from\n";
  private static final String THERE =
      "museum,museum-head,Дорж,Уянга,uyanga@museum.example,70370188,2026-01-05\n";

  @Autowired DirectoryImport files;

  @Test
  void aPersonOfAnotherOrganisationKeepsNameAddressAndTelephone() {
    assertThat(files.apply(Author.SYSTEM, "officials", bytes(THERE), null).isRight()).isTrue();
    String here = "library,library-head,Дорж,Уянга,uyanga@museum.example,";
    assertThat(plan(here + "99110099,2026-02-02").isRight()).isFalse();

    byte[] row = bytes(here + "70370188,2026-02-02\n");
    assertThat(files.plan("officials", row, "library").isRight()).isFalse();
    assertThat(files.apply(Author.SYSTEM, "officials", row, null).isRight()).isTrue();
    String same = "library,library-head,Дорж,Уянга,";
    assertThat(plan(same + "attacker@evil.example,70370188,2026-02-02").isRight()).isFalse();
    assertThat(plan(same + "uyanga@museum.example,99110099,2026-02-02").isRight()).isFalse();
  }

  private ImportPlan plan(String row) {
    return files.plan("officials", bytes(row + "\n"), "library");
  }

  private static byte[] bytes(String rows) {
    return (HEADER + rows).getBytes(StandardCharsets.UTF_8);
  }
}
