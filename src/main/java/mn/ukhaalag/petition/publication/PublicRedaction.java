package mn.ukhaalag.petition.publication;

import java.util.function.UnaryOperator;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.Redaction;
import mn.ukhaalag.petition.RedactionListener;
import mn.ukhaalag.web.SharedPages;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Takes redacted words out of the public copy; what its moderator left out stays out.
@Component
class PublicRedaction implements RedactionListener {

  private final JdbcClient database;
  private final SharedPages pages;

  PublicRedaction(JdbcClient database, SharedPages pages) {
    this.database = database;
    this.pages = pages;
  }

  private record Copy(String title, String body, @Nullable String place, @Nullable String answer) {}

  @Override
  public void redacted(Petition petition, UnaryOperator<String> hide) {
    database
        .sql("select title, body, place, answer from petition.publication where petition_id = :id")
        .param("id", petition.id())
        .query(Copy.class)
        .optional()
        .ifPresent(copy -> save(petition, without(copy, petition, hide)));
  }

  /// What went as a whole from the petition goes as a whole from the copy.
  private static Copy without(Copy copy, Petition petition, UnaryOperator<String> hide) {
    String place = petition.matter().place();
    return new Copy(
        gone(petition.title()) ? Redaction.BAR : hide.apply(copy.title()),
        gone(petition.matter().body()) ? Redaction.BAR : hide.apply(copy.body()),
        copy.place() == null || gone(place) ? place : hide.apply(copy.place()),
        copy.answer() == null ? null : hide.apply(copy.answer()));
  }

  private static boolean gone(@Nullable String text) {
    return Redaction.BAR.equals(text);
  }

  private void save(Petition petition, Copy copy) {
    boolean hasPoint = petition.matter().point() != null;
    database
        .sql(
            """
            update petition.publication
            set title = :title, body = :body, place = :place, answer = :answer,
                latitude = case when :hasPoint then latitude end,
                longitude = case when :hasPoint then longitude end,
                terms = array_to_tsvector(:terms::text[])
            where petition_id = :id
            """)
        .param("title", copy.title())
        .param("body", copy.body())
        .param("place", copy.place())
        .param("answer", copy.answer())
        .param("hasPoint", hasPoint)
        .param(
            "terms",
            Petitions.terms(copy.title(), copy.body(), copy.answer() == null ? "" : copy.answer()))
        .param("id", petition.id())
        .update();
    pages.forget();
  }
}
