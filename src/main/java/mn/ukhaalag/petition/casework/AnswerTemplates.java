package mn.ukhaalag.petition.casework;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.casework.page.Named;
import mn.ukhaalag.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Ready words for answers: those of the whole province and an organisation's own, which stand in
/// for those of the province with the same code.
@Component
class AnswerTemplates {

  private static final String COLUMNS =
      """
      id, code, organisation_id as organisation, category_code as category, title_mn, title_en,
      body_mn, body_en
      """;

  private final JdbcClient database;
  private final Names names;
  private final Ledger ledger;
  private final Clock clock;

  AnswerTemplates(JdbcClient database, Names names, Ledger ledger, Clock clock) {
    this.database = database;
    this.names = names;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// Ready words, with gaps for {reference}, {organisation} and {deadline}.
  ///
  /// @param organisation whose own they are; null for the whole province
  /// @param category for petitions of that category only; null for all
  record Template(
      UUID id,
      String code,
      @Nullable UUID organisation,
      @Nullable String category,
      String titleMn,
      String titleEn,
      String bodyMn,
      String bodyEn) {}

  /// What the organisation can use, for the category if one is given.
  List<Template> usable(UUID organisation, @Nullable String category) {
    return database
        .sql(
            """
            select distinct on (code)
            """
                + COLUMNS
                + """
                from petition.answer_template
                where ended_at is null
                  and (organisation_id is null or organisation_id = :organisation)
                  and (category_code is null or :category::text is null
                       or category_code = :category)
                order by code, organisation_id nulls last
                """)
        .param("organisation", organisation)
        .param("category", category)
        .query(Template.class)
        .list();
  }

  Optional<Template> find(UUID organisation, String code) {
    return usable(organisation, null).stream().filter(it -> it.code().equals(code)).findFirst();
  }

  /// The organisation's own, by code.
  List<Template> own(UUID organisation) {
    return database
        .sql(
            "select "
                + COLUMNS
                + """
                from petition.answer_template
                where ended_at is null and organisation_id = :organisation order by code
                """)
        .param("organisation", organisation)
        .query(Template.class)
        .list();
  }

  /// Puts the words in force; an older version under the same code ends.
  @Transactional
  public void put(
      UUID organisation,
      String code,
      @Nullable String category,
      Named title,
      Named body,
      Author author) {
    end(organisation, code);
    UUID id =
        database
            .sql(
                """
                insert into petition.answer_template
                    (code, organisation_id, category_code, title_mn, title_en, body_mn, body_en,
                     since)
                values (:code, :organisation, :category, :titleMn, :titleEn, :bodyMn, :bodyEn, :now)
                returning id
                """)
            .param("code", code)
            .param("organisation", organisation)
            .param("category", category)
            .param("titleMn", title.mn())
            .param("titleEn", title.en())
            .param("bodyMn", body.mn())
            .param("bodyEn", body.en())
            .param("now", Petitions.utc(clock.instant()))
            .query(UUID.class)
            .single();
    ledger.append(
        author,
        "petition.answer-template-put",
        new Thing("answer-template", id),
        String.join("\n", title.mn(), body.mn(), title.en(), body.en()),
        Map.of("code", code));
  }

  /// Takes the words out of force.
  @Transactional
  public void remove(UUID organisation, UUID id, Author author) {
    Template template =
        own(organisation).stream()
            .filter(it -> it.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFound("template " + id));
    end(organisation, template.code());
    ledger.append(
        author,
        "petition.answer-template-ended",
        new Thing("answer-template", id),
        Map.of("code", template.code()));
  }

  private void end(UUID organisation, String code) {
    database
        .sql(
            """
            update petition.answer_template set ended_at = :now
            where organisation_id = :organisation and code = :code and ended_at is null
            """)
        .param("now", Petitions.utc(clock.instant()))
        .param("organisation", organisation)
        .param("code", code)
        .update();
  }

  /// The words for that petition, in the language of its petitioner.
  String filled(Template template, Petition petition, Language language) {
    boolean isEnglish = language == Language.EN;
    var organisation = names.organisation(petition.organisation());
    String english = organisation.en() == null ? organisation.mn() : organisation.en();
    return (isEnglish ? template.bodyEn() : template.bodyMn())
        .replace("{reference}", petition.reference().text())
        .replace("{organisation}", isEnglish ? english : organisation.mn())
        .replace("{deadline}", WorkingCalendar.dayOf(petition.dueAt().minusSeconds(1)).toString());
  }
}
