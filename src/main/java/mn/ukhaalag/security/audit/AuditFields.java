package mn.ukhaalag.security.audit;

import java.time.LocalDate;
import java.util.UUID;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.security.Link;
import mn.ukhaalag.web.Reading;
import mn.ukhaalag.web.Typed;
import org.springframework.stereotype.Component;

/// Reads an audit from a form or from a line of a file.
@Component
class AuditFields {

  private static final int TEXT = 300;
  private static final int WORDS = 5000;

  private final Organisations organisations;
  private final LegalTime legalTime;

  AuditFields(Organisations organisations, LegalTime legalTime) {
    this.organisations = organisations;
    this.legalTime = legalTime;
  }

  /// The audit; only a stand-in if anything is wrong.
  Audit read(Typed typed, Reading fields) {
    UUID organisation =
        organisations
            .byCode(typed.get("organisation"))
            .map(Organisation::id)
            .orElse(new UUID(0, 0));
    fields
        .problems()
        .addIf(
            organisation.equals(new UUID(0, 0)), "organisation", "security.problem.organisation");
    Audit.Kind kind = fields.choice("kind", Audit.Kind.class);
    LocalDate done = fields.day("done_on");
    boolean isAhead = done.isAfter(legalTime.today());
    fields.problems().addIf(isAhead, "done_on", "security.incident.problem.future");
    String auditor = fields.text("auditor", TEXT);
    String scope = fields.optionalText("scope", TEXT);
    String summary = fields.optionalText("summary", WORDS);
    String link = fields.optionalText("link", TEXT);
    fields.problems().addIf(!Link.isRight(link), "link", "security.problem.link");
    return new Audit(new UUID(0, 0), 0, organisation, kind, done, auditor, scope, summary, link);
  }
}
