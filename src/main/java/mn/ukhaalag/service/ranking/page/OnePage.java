package mn.ukhaalag.service.ranking.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.petition.Category;
import mn.ukhaalag.service.Inventory;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Stage;
import mn.ukhaalag.service.Stages.Move;
import mn.ukhaalag.service.Stages.Plan;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.service.ranking.Burden;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;

/// What a service costs people, and its way to digital.
///
/// @param told what its organisation said of the year; null if nothing
/// @param titles of the posts that answer for plans
/// @param keeps whether the reader may change all this
/// @param posts to choose from
/// @param chosen the topics of petitions that are about it
/// @param typed into the form that was wrong
public record OnePage(
    Service service,
    int year,
    LocalDate today,
    Burden burden,
    @Nullable Inventory told,
    @Nullable Plan plan,
    List<Plan> earlier,
    List<Move> moves,
    Map<UUID, Post> titles,
    boolean keeps,
    List<Post> posts,
    List<Category> topics,
    Set<String> chosen,
    Typed typed,
    Problems problems) {

  public String path() {
    return "/work/services/ranking/" + service.code();
  }

  /// Who answers for the plan; empty if nobody does.
  public Label responsible(Plan of) {
    Post post = of.target().responsible() == null ? null : titles.get(of.target().responsible());
    return post == null ? Label.NONE : new Label(post.titleMn(), post.titleEn());
  }

  /// The stages that can be aimed at.
  public List<Stage> ahead() {
    return Arrays.stream(Stage.values()).filter(it -> it.compareTo(service.stage()) > 0).toList();
  }

  /// The stages that it could have reached.
  public List<Stage> others() {
    return Arrays.stream(Stage.values()).filter(it -> it != service.stage()).toList();
  }

  /// What stands in a field of the figures: what was typed, or else what was told before.
  public String figure(String field) {
    if (typed.values().containsKey(field)) {
      return typed.get(field);
    }
    return told == null ? "" : told(told, field);
  }

  private static String told(Inventory inventory, String field) {
    return switch (field) {
      case "demand" -> text(inventory.demand());
      case "visits" -> text(inventory.visits());
      case "documents" -> text(inventory.documents());
      case "days" -> text(inventory.days());
      case "complaints" -> text(inventory.complaints());
      case "source" -> inventory.source();
      default -> text(inventory.counter().get(Integer.parseInt(field.substring(1)) - 1));
    };
  }

  private static String text(@Nullable Number number) {
    return number == null
        ? ""
        : new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
  }
}
