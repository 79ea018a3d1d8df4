package mn.ukhaalag.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.calendar.page.RuleVersion;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.ledger.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// All published versions of the legal rules. There is no way to change or delete one.
@Component
class LegalRules {

  private static final DataClassRowMapper<LegalRule> RULE =
      new DataClassRowMapper<>(LegalRule.class);

  private final JdbcClient database;
  private final Ledger ledger;
  private final LegalTime legalTime;
  private final Clock clock;

  LegalRules(JdbcClient database, Ledger ledger, LegalTime legalTime, Clock clock) {
    this.database = database;
    this.ledger = ledger;
    this.legalTime = legalTime;
    this.clock = clock;
  }

  /// All versions of all rules, by key and then in the order in which they hold.
  List<RuleVersion> list() {
    return versions(null);
  }

  /// All versions of the rule, in the order in which they hold; none if there is no such rule.
  List<RuleVersion> list(String key) {
    return versions(key);
  }

  /// Publishes a version that holds from its first day on.
  ///
  /// @param rule its id is not used: the new version gets one of its own
  @Transactional
  void publish(LegalRule rule, String reason, Author author) {
    UUID id =
        database
            .sql(
                """
                insert into calendar.rule
                  (key, amount, unit, name_mn, name_en, article_mn, article_en, source_mn, source_en,
                   valid_from, trust, note_mn, note_en, reason, made_at, made_by)
                values
                  (:key, :amount, :unit, :nameMn, :nameEn, :articleMn, :articleEn, :sourceMn,
                   :sourceEn, :validFrom, :trust, :noteMn, :noteEn, :reason, :at, :by)
                returning id
                """)
            .param("key", rule.key())
            .param("amount", rule.amount())
            .param("unit", rule.unit().name())
            .param("nameMn", rule.nameMn())
            .param("nameEn", rule.nameEn())
            .param("articleMn", rule.articleMn())
            .param("articleEn", rule.articleEn())
            .param("sourceMn", rule.sourceMn())
            .param("sourceEn", rule.sourceEn())
            .param("validFrom", rule.validFrom())
            .param("trust", rule.trust().name())
            .param("noteMn", rule.noteMn())
            .param("noteEn", rule.noteEn())
            .param("reason", reason)
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .param("by", author.account())
            .query(UUID.class)
            .single();
    ledger.append(
        author,
        "calendar.rule-published",
        new Thing("legal-rule", id),
        rule + " " + reason,
        Map.of(
            "key", rule.key(),
            "amount", Integer.toString(rule.amount()),
            "unit", rule.unit().name(),
            "valid-from", rule.validFrom().toString()));
    legalTime.refreshAfterCommit();
  }

  private List<RuleVersion> versions(@Nullable String key) {
    return database
        .sql(
            """
            select id, key, amount, unit, name_mn, name_en, article_mn, article_en, source_mn,
              source_en, valid_from, trust, note_mn, note_en, reason, made_at,
              lead(valid_from) over (partition by key order by valid_from, id) as valid_to
            from calendar.rule
            where (:key::text is null or key = :key)
            order by key, valid_from, id
            """)
        .param("key", key)
        .query(
            (row, index) ->
                new RuleVersion(
                    RULE.mapRow(row, index),
                    row.getObject("valid_to", LocalDate.class),
                    row.getString("reason"),
                    row.getObject("made_at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
