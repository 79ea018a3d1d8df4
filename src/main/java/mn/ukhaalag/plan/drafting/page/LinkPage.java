package mn.ukhaalag.plan.drafting.page;

import java.util.List;
import java.util.UUID;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Typed;
import org.jspecify.annotations.Nullable;

/// What a measure serves, and what else it could.
///
/// @param documents that can be served
/// @param chosen the one whose sentences are offered; null before one is chosen
public record LinkPage(
    Document document,
    Measure measure,
    List<Served> served,
    List<Document> documents,
    @Nullable Document chosen,
    List<Line> sentences,
    Typed form,
    @Nullable Message conflict) {

  /// A sentence that the measure serves.
  public record Served(UUID link, Document document, String code, String title, String articles) {}
}
