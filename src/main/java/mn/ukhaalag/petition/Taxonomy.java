package mn.ukhaalag.petition;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mn.ukhaalag.petition.Category.Group;
import mn.ukhaalag.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What petitions can be about. It changes with a release, so it is read once and kept.
@Component
public class Taxonomy {

  private final JdbcClient database;
  private volatile Map<String, Category> categories = Map.of();

  Taxonomy(JdbcClient database) {
    this.database = database;
  }

  /// All categories that can be chosen, in their order.
  public List<Category> list() {
    return List.copyOf(categories().values());
  }

  /// The categories by their branch, in order.
  public Map<Group, List<Category>> byGroup() {
    return list().stream()
        .collect(Collectors.groupingBy(Category::group, LinkedHashMap::new, Collectors.toList()));
  }

  public Optional<Category> find(String code) {
    return Optional.ofNullable(categories().get(code));
  }

  /// The category with this code.
  ///
  /// @throws NotFound if there is no such category
  public Category get(String code) {
    return find(code).orElseThrow(() -> new NotFound("category " + code));
  }

  private Map<String, Category> categories() {
    if (categories.isEmpty()) {
      categories = read();
    }
    return categories;
  }

  private Map<String, Category> read() {
    return database
        .sql(
            """
            select c.code, g.code as group_code, g.name_mn as group_mn, g.name_en as group_en,
                   c.name_mn, c.name_en, c.is_urgent, c.is_sensitive, c.keywords_mn, c.example_mn
            from petition.category c join petition.category_group g on g.code = c.group_code
            where c.retired_at is null
            order by g.position, c.position
            """)
        .query(
            (row, number) ->
                new Category(
                    row.getString("code"),
                    new Group(
                        row.getString("group_code"),
                        row.getString("group_mn"),
                        row.getString("group_en")),
                    row.getString("name_mn"),
                    row.getString("name_en"),
                    row.getBoolean("is_urgent"),
                    row.getBoolean("is_sensitive"),
                    Arrays.asList(row.getString("keywords_mn").split(";", -1)),
                    row.getString("example_mn")))
        .list()
        .stream()
        .collect(
            Collectors.toMap(
                Category::code, category -> category, (a, b) -> a, LinkedHashMap::new));
  }
}
