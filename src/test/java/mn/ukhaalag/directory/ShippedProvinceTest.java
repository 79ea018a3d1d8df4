package mn.ukhaalag.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mn.ukhaalag.ProvinceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

/// An empty database is filled with the aimag, its organisations and their posts.
@ProvinceTest
class ShippedProvinceTest {

  @Autowired Areas areas;
  @Autowired Organisations organisations;
  @Autowired Units units;
  @Autowired Posts posts;
  @Autowired ProvinceImport province;

  @Test
  void theAimagHasFourSumsAndTheirBags() {
    assertThat(areas.sums()).extracting(Area::nameMn).contains("Дархан", "Орхон", "Хонгор");
    assertThat(areas.parts("4501")).hasSizeGreaterThanOrEqualTo(18);
    assertThat(areas.sumOf("450151")).map(Area::nameEn).contains("Darkhan");
    assertThat(areas.path("450151")).extracting(Area::code).containsExactly("45", "4501", "450151");
    assertThat(areas.isWithin("450151", "45")).isTrue();
    assertThat(areas.isWithin("45", "4501")).isFalse();
    assertThat(areas.isKnown("9999")).isFalse();
    assertThat(areas.isKnown(null)).isFalse();
    assertThat(areas.sumOf("45")).isEmpty();
  }

  @Test
  void itsOrganisationsAreATree() {
    assertThat(organisations.list()).hasSizeGreaterThan(100);
    Organisation office = organisations.byCode("azdtg").orElseThrow();
    Organisation sum = organisations.byCode("zdtg-darkhan").orElseThrow();
    assertThat(organisations.superior(sum.id())).contains(office);
    assertThat(organisations.children(office.id())).contains(sum);
    assertThat(organisations.named(List.of(sum.id(), office.id()))).hasSize(2);
    assertThat(organisations.list()).extracting(Organisation::code).doesNotContain("inspection");
    assertThat(organisations.byCode("inspection")).isPresent();
  }

  @Test
  void theGovernorIsTheHeadOfHisOffice() {
    Organisation office = organisations.byCode("azdtg").orElseThrow();
    assertThat(posts.headOf(office.id())).map(Post::code).contains("azdtg-governor");
    assertThat(posts.withRole(office.id(), Role.MODERATOR)).isNotEmpty();
    assertThat(units.of(office.id())).extracting(Unit::code).contains("azdtg-intake");
    Post clerk = posts.byCode("azdtg", "azdtg-clerk").orElseThrow();
    assertThat(posts.get(clerk.id())).isEqualTo(clerk);
    assertThat(clerk.roles()).contains(Role.OFFICIAL, Role.INTAKE_OPERATOR);
  }

  @Test
  void loadingAgainChangesNothing() {
    int before = organisations.list().size();
    province.run(new DefaultApplicationArguments());
    assertThat(organisations.list()).hasSize(before);
  }
}
