package mn.ukhaalag.service.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.LifeEvent;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Service.Level;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.service.Stage;
import mn.ukhaalag.service.Version;
import mn.ukhaalag.service.VersionWatcher;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.web.BadInput;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Problems;
import mn.ukhaalag.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What the catalogue will say as soon as a version is published: it came with the version, in one
/// file, and takes effect with it, by the same second person.
@Component
public class ProposedEntries implements VersionWatcher {

  private final JdbcClient database;
  private final Services services;
  private final Entries entries;
  private final Words words;
  private final JsonMapper json;

  ProposedEntries(
      JdbcClient database, Services services, Entries entries, Words words, JsonMapper json) {
    this.database = database;
    this.services = services;
    this.entries = entries;
    this.words = words;
    this.json = json;
  }

  /// What people read about a service now, by the fields of [EntryFields].
  public static Map<String, String> now(Service service) {
    return EntryFields.of(service);
  }

  /// The number of the text that people read now; another one once somebody changes it.
  public int latest(Service service) {
    return entries.latest(service.id());
  }

  /// The service as these fields would have it.
  ///
  /// @throws BadInput with a sentence that names the part of the file, if something is wrong
  public Service with(Service service, Map<String, String> fields, Language language) {
    var problems = new Problems();
    Service written = EntryFields.read(service, new Typed(fields), problems);
    if (problems.isEmpty()) {
      return written;
    }
    var named = new Problems();
    problems
        .all()
        .forEach(
            (field, sentence) ->
                named.add(
                    field,
                    "service.file.wrong.field",
                    CataloguePart.place(field),
                    sentence.in(language, words)));
    Message first = named.all().values().iterator().next();
    throw new BadInput(HttpStatus.UNPROCESSABLE_CONTENT, first, named);
  }

  /// A service that there is not yet, with nothing said about it.
  public static Service blank(String code, UUID organisation) {
    Label none = Label.NONE;
    return new Service(
        UUID.randomUUID(),
        code,
        organisation,
        Level.ORGANISATION,
        LifeEvent.DOCUMENTS,
        new Service.Words(none, none, none, none, none, none, none, none),
        null,
        List.of(),
        Stage.INFORMATION);
  }

  /// Lets these fields be what people read once the version is published.
  @Transactional(propagation = Propagation.MANDATORY)
  public void propose(Version version, Map<String, String> fields) {
    database
        .sql(
            """
            insert into service.proposed_entry (version_id, fields)
            values (:version, :fields::jsonb)
            on conflict (version_id) do update set fields = excluded.fields
            """)
        .param("version", version.id())
        .param("fields", json.writeValueAsString(fields))
        .update();
  }

  /// What a version that is not published yet brings along; empty if it leaves the text alone.
  public Optional<Map<String, String>> of(Version version) {
    return database
        .sql("select fields::text from service.proposed_entry where version_id = :version")
        .param("version", version.id())
        .query(String.class)
        .optional()
        .map(it -> json.readValue(it, new TypeReference<>() {}));
  }

  /// Once: whoever goes back to the version later goes back to how one asks, not to the text.
  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void published(Version version, Author by) {
    of(version)
        .ifPresent(
            fields -> {
              Service service = services.get(version.service());
              entries.write(with(service, fields, Language.MN), entries.latest(service.id()), by);
              database
                  .sql("delete from service.proposed_entry where version_id = :version")
                  .param("version", version.id())
                  .update();
            });
  }
}
