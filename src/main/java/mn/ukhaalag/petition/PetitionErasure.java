package mn.ukhaalag.petition;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.ukhaalag.access.OwnErasure;
import mn.ukhaalag.file.Attachment;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What somebody sent with his account. While it is under way nothing of it can go; afterwards it
/// is kept as the law on archives has it. Then who sent it goes, with all that he wrote and
/// attached; what the office answered stays without his name, and so does a copy that was shown
/// to the public.
@Component
class PetitionErasure implements OwnErasure {

  private static final String KEY = "petition.erasure.petition";
  private static final String USUAL = "personal.keep.petition";
  private static final String LONG = "personal.keep.payment";
  private static final int SHORTEST_NAME = 4;

  private final JdbcClient database;
  private final Petitions petitions;
  private final Petitioners petitioners;
  private final Removal removal;
  private final Ledger ledger;

  PetitionErasure(
      JdbcClient database,
      Petitions petitions,
      Petitioners petitioners,
      Removal removal,
      Ledger ledger) {
    this.database = database;
    this.petitions = petitions;
    this.petitioners = petitioners;
    this.removal = removal;
    this.ledger = ledger;
  }

  /// @param retention as the register of petitions has it; null for the usual one
  private record Sent(
      UUID id, String reference, @Nullable Instant endedAt, @Nullable String retention) {

    /// Null if it is kept for good.
    private @Nullable String rule() {
      return switch (Objects.requireNonNullElse(retention, "")) {
        case "PERMANENT" -> null;
        case "YEARS_10" -> LONG;
        default -> USUAL;
      };
    }

    private boolean isOver(Terms terms) {
      String rule = rule();
      return endedAt != null && rule != null && terms.isOver(rule, endedAt);
    }
  }

  @Override
  public List<Part> outlook(Person person, Terms terms) {
    return sent(person.account()).stream().map(it -> part(it, terms)).toList();
  }

  private static Part part(Sent petition, Terms terms) {
    String rule = petition.rule();
    Instant ended = petition.endedAt();
    if (ended == null) {
      return Part.open(KEY, petition.reference());
    }
    if (rule == null) {
      return new Part(Fate.KEPT, KEY, petition.reference(), 1, USUAL, null);
    }
    return terms.isOver(rule, ended)
        ? Part.erased(KEY, 1)
        : Part.kept(KEY, petition.reference(), rule, terms.until(rule, ended));
  }

  @Override
  public void erase(Person person, Terms terms) {
    sent(person.account()).stream()
        .filter(it -> it.isOver(terms))
        .forEach(it -> erase(it.id(), terms.now()));
  }

  private List<Sent> sent(UUID account) {
    return database
        .sql(
            """
            select p.id, p.reference,
                   case when p.status in ('ANSWERED', 'WITHDRAWN', 'MERGED')
                        then coalesce(p.closed_at, p.answered_at, p.received_at) end as ended_at,
                   n.retention
            from petition.petitioner r
            join petition.petition p on p.id = r.petition_id
            left join petition.register_note n on n.petition_id = p.id
            where r.account_id = :account and r.erased_at is null
            order by p.id
            """)
        .param("account", account)
        .query(Sent.class)
        .list();
  }

  private void erase(UUID id, Instant now) {
    Petition petition = petitions.lock(id);
    var hide = HiddenWords.of(petitioners.find(id).map(PetitionErasure::words).orElse(List.of()));
    Set<Redaction.Part> parts =
        isPublic(id) ? EnumSet.of(Redaction.Part.PLACE) : EnumSet.allOf(Redaction.Part.class);
    hideOwnWords(id, now);
    removal.hide(id, hide);
    Set<UUID> files =
        removal.files(petition).stream().map(Attachment::id).collect(Collectors.toSet());
    removal.removeFiles(petition, files, Author.SYSTEM);
    removal.keep(petition.with(Redaction.without(petition.matter(), hide, parts)), hide);
    forgetSender(id, now);
    ledger.append(
        Author.SYSTEM,
        Act.REDACTED.inLedger(),
        petition.thing(),
        Map.of("reason", "personal-data", "files", Integer.toString(files.size())));
  }

  /// By what he would be recognised in what others wrote. A short name is a part of many words.
  private static List<String> words(Petitioner sender) {
    String name = Objects.requireNonNullElse(sender.name(), "");
    return Stream.concat(
            Stream.of(name, sender.phone(), sender.email(), sender.address()),
            Stream.concat(
                Stream.ofNullable(sender.registerNumber()),
                Arrays.stream(name.split("\\s+")).filter(it -> it.length() >= SHORTEST_NAME)))
        .filter(Objects::nonNull)
        .filter(it -> !it.isBlank())
        .toList();
  }

  private boolean isPublic(UUID id) {
    return database
        .sql(
            """
            select exists (select from petition.publication
                           where petition_id = :id and withdrawn_at is null)
            """)
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  private void hideOwnWords(UUID id, Instant now) {
    for (String column :
        new String[] {
          "update petition.message set words = :bar, redacted_at = :now"
              + " where petition_id = :id and kind = 'REPLY'",
          "update petition.unproven_letter set sender = :bar, words = :bar, redacted_at = :now"
              + " where petition_id = :id",
          "update petition.rating set words = :bar, redacted_at = :now"
              + " where petition_id = :id and words is not null",
          "update petition.reopening set reason = :bar, redacted_at = :now where petition_id = :id"
        }) {
      database
          .sql(column)
          .param("bar", Redaction.BAR)
          .param("now", Petitions.utc(now))
          .param("id", id)
          .update();
    }
  }

  private void forgetSender(UUID id, Instant now) {
    database
        .sql(
            """
            update petition.petitioner
            set account_id = null, name = null, register_number = null, register_hash = null,
                phone = null, email = null, address = null, erased_at = :now
            where petition_id = :id
            """)
        .param("now", Petitions.utc(now))
        .param("id", id)
        .update();
    // Those who signed with him, by no more than a number of their own.
    database
        .sql(
            """
            update petition.signatory set name = :bar, phone = id::text, code_hash = null
            where petition_id = :id
            """)
        .param("bar", Redaction.BAR)
        .param("id", id)
        .update();
  }
}
