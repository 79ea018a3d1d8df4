package mn.ukhaalag.plan.form;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.plan.Part;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts the files that prove what was told of measures.
@Component
class Proofs {

  /// What files hang on in the execution record.
  private static final String NOTE = "plan-note";

  private final JdbcClient database;
  private final Attachments attachments;

  Proofs(JdbcClient database, Attachments attachments) {
    this.database = database;
    this.attachments = attachments;
  }

  private record Note(UUID id, UUID measure) {}

  /// How many there are for what was done in the year until the end of the period, by measure;
  /// one without any is not there.
  Map<UUID, Integer> count(Collection<UUID> measures, int year, Part part) {
    List<Note> notes =
        database
            .sql(
                """
                select id, measure_id as measure from plan.note
                where measure_id = any(:ids) and has_evidence
                  and happened_on between make_date(:year, 1, 1) and :last
                """)
            .param("ids", measures.toArray(UUID[]::new))
            .param("year", year)
            .param("last", part.lastDay(year))
            .query(Note.class)
            .list();
    var owners = new HashMap<UUID, UUID>();
    notes.forEach(it -> owners.put(it.id(), it.measure()));
    var counts = new HashMap<UUID, Integer>();
    attachments.listOf(NOTE, owners.keySet()).stream()
        .filter(it -> it.redactedAt() == null)
        .forEach(it -> counts.merge(owners.get(it.ownerId()), 1, Integer::sum));
    return counts;
  }
}
