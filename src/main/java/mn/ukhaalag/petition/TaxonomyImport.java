package mn.ukhaalag.petition;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.ProvinceImport;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Fills an empty taxonomy, the rules of routing and the templates of answers with those that the
/// product is shipped with.
@Component
@ConditionalOnBooleanProperty(name = "ukhaalag.takes-writes", matchIfMissing = true)
@Order(ProvinceImport.ORDER + 10)
class TaxonomyImport implements ApplicationRunner {

  private final JdbcClient database;
  private final Organisations organisations;
  private final Clock clock;

  TaxonomyImport(JdbcClient database, Organisations organisations, Clock clock) {
    this.database = database;
    this.organisations = organisations;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    database.sql("select pg_advisory_xact_lock(hashtext('petition.taxonomy'))").query().singleRow();
    if (database
        .sql("select exists (select from petition.category)")
        .query(Boolean.class)
        .single()) {
      return;
    }
    rows("category-groups").forEach(this::addGroup);
    rows("categories").forEach(this::addCategory);
    rows("routing").forEach(this::addRoute);
    rows("answers").forEach(this::addTemplate);
  }

  private void addGroup(NamedCsvRecord row) {
    database
        .sql(
            """
            insert into petition.category_group (code, name_mn, name_en, position)
            values (:code, :mn, :en, :position)
            """)
        .param("code", row.getField("code"))
        .param("mn", row.getField("name_mn"))
        .param("en", row.getField("name_en"))
        .param("position", row.getStartingLineNumber())
        .update();
  }

  private void addCategory(NamedCsvRecord row) {
    database
        .sql(
            """
            insert into petition.category
                (code, group_code, name_mn, name_en, is_urgent, is_sensitive, keywords_mn,
                 example_mn, position)
            values (:code, :group, :mn, :en, :urgent, :sensitive, :keywords, :example, :position)
            """)
        .param("code", row.getField("code"))
        .param("group", row.getField("group_code"))
        .param("mn", row.getField("name_mn"))
        .param("en", row.getField("name_en"))
        .param("urgent", Boolean.valueOf(row.getField("urgent")))
        .param("sensitive", Boolean.valueOf(row.getField("sensitive")))
        .param("keywords", row.getField("keywords_mn"))
        .param("example", row.getField("example_mn"))
        .param("position", row.getStartingLineNumber())
        .update();
  }

  private void addRoute(NamedCsvRecord row) {
    UUID organisation =
        organisations
            .byCode(row.getField("organisation_code"))
            .map(Organisation::id)
            .orElseThrow(() -> new IllegalStateException("routing: " + row));
    database
        .sql(
            """
            insert into petition.route
                (category_code, area_code, organisation_id, priority, since)
            values (:category, nullif(:area, ''), :organisation, :priority, :now)
            """)
        .param("category", row.getField("category_code"))
        .param("area", row.getField("area_code"))
        .param("organisation", organisation)
        .param("priority", Integer.valueOf(row.getField("priority")))
        .param("now", Petitions.utc(clock.instant()))
        .update();
  }

  private void addTemplate(NamedCsvRecord row) {
    database
        .sql(
            """
            insert into petition.answer_template
                (code, category_code, title_mn, title_en, body_mn, body_en, since)
            values (:code, nullif(:category, ''), :titleMn, :titleEn, :bodyMn, :bodyEn, :now)
            """)
        .param("code", row.getField("code"))
        .param("category", row.getField("category_code"))
        .param("titleMn", row.getField("title_mn"))
        .param("titleEn", row.getField("title_en"))
        .param("bodyMn", row.getField("body_mn"))
        .param("bodyEn", row.getField("body_en"))
        .param("now", Petitions.utc(clock.instant()))
        .update();
  }

  private static List<NamedCsvRecord> rows(String file) {
    var resource = new ClassPathResource("province/" + file + ".csv");
    try (var text = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8);
        var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      return rows.stream().toList();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
