package mn.ukhaalag.petition.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mn.ukhaalag.petition.Category;
import mn.ukhaalag.petition.Category.Group;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an operator may type for a category.
class ChoiceTest {

  private static final List<Category> CATEGORIES =
      List.of(
          category("R1", "Замын нүх, эвдрэл", "Potholes", List.of("нүх", "асфальт")),
          category("R3", "Гудамжны гэрэлтүүлэг", "Street lighting", List.of("гэрэл", "харанхуй")),
          category("C1", "Цэцэрлэгийн элсэлт", "Kindergarten place", List.of("цэцэрлэг")));

  @ParameterizedTest
  @CsvSource({
    "R1, R1",
    "r3, R3",
    "R3 Гудамжны гэрэлтүүлэг, R3",
    "С1, C1",
    "с1 цэцэрлэг, C1",
    "street lighting, R3",
    "Kinder, C1",
    "харанхуй, R3",
    "асфальт, R1",
    "гэрэл, R3",
    "Замын, R1",
    "Z9, Z9",
    "юу ч биш, юу ч биш"
  })
  void aCodeANameOrAKeywordOfOneOnly(String typed, String code) {
    assertThat(Choice.category(typed, CATEGORIES)).isEqualTo(code);
  }

  private static Category category(String code, String mn, String en, List<String> keywords) {
    return new Category(code, new Group("R", "Зам", "Roads"), mn, en, false, false, keywords, "");
  }
}
