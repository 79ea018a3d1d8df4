package mn.ukhaalag.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mn.ukhaalag.ledger.log.InclusionProofs;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What proves that an act stands in the ledger. A receipt holds the entry itself: only those
/// may have it who may know of the act.
@Component
public class Receipts {

  private final JdbcClient database;
  private final InclusionProofs proofs;

  Receipts(JdbcClient database, InclusionProofs proofs) {
    this.database = database;
    this.proofs = proofs;
  }

  /// An act and its place in the tree.
  ///
  /// @param index null for the moment until the act is put into the tree
  public record Receipt(long entry, Instant at, String act, @Nullable Long index) {}

  /// The acts on a thing, oldest first.
  public List<Receipt> of(Thing thing) {
    return database
        .sql(
            """
            select e.id as entry, e.at, e.act, l.index
            from ledger.entry e left join ledger.leaf l on l.entry_id = e.id
            where e.thing_kind = :kind and e.thing_id = :thing
            order by e.id
            """)
        .param("kind", thing.kind())
        .param("thing", thing.id())
        .query(Receipt.class)
        .list();
  }

  /// The proof of one act, as [InclusionProofs#of] writes it.
  ///
  /// @return empty if it is no act on the thing, or is not in the tree yet
  public Optional<String> proof(Thing thing, long entry) {
    return of(thing).stream()
        .filter(it -> it.entry() == entry && it.index() != null)
        .findFirst()
        .flatMap(it -> proofs.of(entry));
  }
}
