package mn.ukhaalag.plan.form;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.plan.Inspections.Finding;
import mn.ukhaalag.plan.Part;
import mn.ukhaalag.plan.Report.Reached;
import mn.ukhaalag.plan.page.Named;
import org.jspecify.annotations.Nullable;

/// One report as the official form shows it, in both languages. It is kept as JSON when the report
/// is approved.
record Sheet(Head head, List<Row> rows) {

  /// What stands above and below the table.
  ///
  /// @param owner whose plan it is: the organisation, a unit or an official
  /// @param code of the organisation
  /// @param submitted null while it was not
  /// @param approved null for a draft
  record Head(
      Named organisation,
      String code,
      Named owner,
      String title,
      String reference,
      int year,
      Part part,
      @Nullable Signed submitted,
      @Nullable Signed approved) {

    boolean isDraft() {
      return approved == null;
    }
  }

  /// Who put his name under it, and when.
  record Signed(Named who, Instant at) {}

  /// What it says of one measure or activity.
  ///
  /// @param isActivity whether it is a part of the measure above it
  /// @param percent null for one that is not due yet
  /// @param proofs how many files prove it
  record Row(
      UUID measure,
      boolean isActivity,
      String objective,
      String title,
      List<Reached> figures,
      @Nullable BigDecimal percent,
      String words,
      Named responsible,
      int proofs,
      @Nullable Finding finding) {

    Row with(@Nullable Finding other) {
      return new Row(
          measure,
          isActivity,
          objective,
          title,
          figures,
          percent,
          words,
          responsible,
          proofs,
          other);
    }
  }
}
