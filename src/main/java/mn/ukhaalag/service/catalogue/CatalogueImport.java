package mn.ukhaalag.service.catalogue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.ProvinceImport;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.LifeEvent;
import mn.ukhaalag.service.Publishing;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Service.Channel;
import mn.ukhaalag.service.Service.Level;
import mn.ukhaalag.service.Service.Words;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.service.Stage;
import mn.ukhaalag.service.Stages;
import mn.ukhaalag.service.TimeLimit;
import mn.ukhaalag.service.Version;
import mn.ukhaalag.service.form.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Enters the services that citizens of an aimag ask for most, and the forms of those that can be
/// asked for here, unless they stand in the catalogue or once stood there: so a newer program
/// brings its new services along. Their owners put them right and complete them.
@Component
@ConditionalOnBooleanProperty(name = "ukhaalag.takes-writes", matchIfMissing = true)
@Order(ProvinceImport.ORDER + 20)
class CatalogueImport implements ApplicationRunner {

  private static final String FOLDER = "service/";

  private final JdbcClient database;
  private final Services services;
  private final Stages stages;
  private final Publishing publishing;
  private final ServiceFile files;
  private final Organisations organisations;

  CatalogueImport(
      JdbcClient database,
      Services services,
      Stages stages,
      Publishing publishing,
      ServiceFile files,
      Organisations organisations) {
    this.database = database;
    this.services = services;
    this.stages = stages;
    this.publishing = publishing;
    this.files = files;
    this.organisations = organisations;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    database.sql("select pg_advisory_xact_lock(hashtext('service.catalogue'))").query().singleRow();
    Set<String> known = services.codes();
    List<NamedCsvRecord> missing =
        rows().stream()
            .filter(it -> !known.contains(it.getField("code")))
            .filter(it -> organisations.byCode(it.getField("organisation")).isPresent())
            .toList();
    missing.forEach(this::add);
    missing.forEach(it -> publish(it.getField("code")));
  }

  private void add(NamedCsvRecord row) {
    Service service = services.put(service(row), (int) row.getStartingLineNumber());
    stages.begin(service, Author.SYSTEM);
    String planned = row.getField("planned_stage");
    if (!planned.isEmpty()) {
      var plan =
          new Stages.Target(
              Stage.valueOf(planned), LocalDate.parse(row.getField("planned_on")), null, "");
      stages.plan(service, plan, Author.SYSTEM);
    }
  }

  private Service service(NamedCsvRecord row) {
    return new Service(
        UUID.randomUUID(),
        row.getField("code"),
        organisation(row.getField("organisation")),
        Level.valueOf(row.getField("level")),
        LifeEvent.valueOf(row.getField("life_event")),
        new Words(
            label(row, "title"),
            label(row, "summary"),
            label(row, "who"),
            label(row, "needs"),
            label(row, "ground"),
            label(row, "fee"),
            Label.NONE,
            label(row, "result")),
        limit(row),
        Stream.of(row.getField("channels").split(" ")).map(Channel::valueOf).toList(),
        Stage.valueOf(row.getField("stage")));
  }

  private UUID organisation(String code) {
    return organisations
        .byCode(code)
        .map(Organisation::id)
        .orElseThrow(() -> new IllegalStateException("services: no organisation " + code));
  }

  /// A stroke stands for the end of a line.
  private static Label label(NamedCsvRecord row, String name) {
    return new Label(
        row.getField(name + "_mn").replace(" | ", "\n"),
        row.getField(name + "_en").replace(" | ", "\n"));
  }

  private static @Nullable TimeLimit limit(NamedCsvRecord row) {
    String amount = row.getField("time_amount");
    return amount.isEmpty()
        ? null
        : new TimeLimit(
            Integer.parseInt(amount), TimeLimit.Unit.valueOf(row.getField("time_unit")));
  }

  /// Publishes the shipped form of a service, if there is one.
  private void publish(String code) {
    var file = new ClassPathResource(FOLDER + code + ".json");
    if (!file.exists()) {
      return;
    }
    Service service = services.find(code).orElseThrow();
    Version version =
        publishing.keep(service, files.read(content(file)).definition(), Author.SYSTEM);
    publishing.propose(version.id(), Author.SYSTEM);
    publishing.publish(version.id(), Author.SYSTEM);
  }

  private static byte[] content(ClassPathResource file) {
    try {
      return file.getContentAsByteArray();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static List<NamedCsvRecord> rows() {
    var resource = new ClassPathResource(FOLDER + "services.csv");
    try (var text = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8);
        var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      return rows.stream().toList();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
