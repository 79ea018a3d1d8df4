package mn.ukhaalag.petition.filing;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mn.ukhaalag.language.MongolianText;
import mn.ukhaalag.petition.Category;
import mn.ukhaalag.petition.Taxonomy;
import org.springframework.stereotype.Component;

/// Finds the category that somebody means by his own words: by names, keywords and examples.
@Component
class CategorySearch {

  private static final int MOST = 5;

  private final Taxonomy taxonomy;

  CategorySearch(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  private record Hit(Category category, int score) {}

  /// The likeliest categories, the best first; none if no word is known.
  List<Category> find(String words) {
    List<String> terms = MongolianText.terms(words);
    return taxonomy.list().stream()
        .map(category -> new Hit(category, score(category, terms)))
        .filter(hit -> hit.score() > 0)
        .sorted(Comparator.comparingInt(Hit::score).reversed())
        .limit(MOST)
        .map(Hit::category)
        .toList();
  }

  /// A name says more than a keyword, and that more than an example.
  private static int score(Category category, List<String> terms) {
    Map<Set<String>, Integer> weights =
        Map.of(
            termsOf(category.nameMn() + " " + category.nameEn()), 3,
            termsOf(String.join(" ", category.keywords())), 2,
            termsOf(category.exampleMn()), 1);
    return weights.entrySet().stream()
        .mapToInt(
            text -> text.getValue() * (int) terms.stream().filter(text.getKey()::contains).count())
        .sum();
  }

  private static Set<String> termsOf(String text) {
    return new HashSet<>(MongolianText.terms(text));
  }
}
