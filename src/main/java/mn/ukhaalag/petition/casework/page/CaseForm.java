package mn.ukhaalag.petition.casework.page;

import org.jspecify.annotations.Nullable;

/// All that can be typed on the page of a petition, whichever of its forms it stands in. Nothing
/// of it is checked yet.
///
/// @param assignee `post:` or `unit:` and its id; `helper` likewise
public record CaseForm(
    String forwardTo,
    String forwardReason,
    String assignee,
    String helper,
    String note,
    String question,
    String extensionDays,
    String extensionReason,
    String template,
    String outcome,
    String words,
    String ground,
    String remark,
    String mergeInto,
    String kind,
    String category,
    String area) {

  public static final CaseForm EMPTY =
      new CaseForm(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null, null);

  public CaseForm(
      @Nullable String forwardTo,
      @Nullable String forwardReason,
      @Nullable String assignee,
      @Nullable String helper,
      @Nullable String note,
      @Nullable String question,
      @Nullable String extensionDays,
      @Nullable String extensionReason,
      @Nullable String template,
      @Nullable String outcome,
      @Nullable String words,
      @Nullable String ground,
      @Nullable String remark,
      @Nullable String mergeInto,
      @Nullable String kind,
      @Nullable String category,
      @Nullable String area) {
    this.forwardTo = typed(forwardTo);
    this.forwardReason = typed(forwardReason);
    this.assignee = typed(assignee);
    this.helper = typed(helper);
    this.note = typed(note);
    this.question = typed(question);
    this.extensionDays = typed(extensionDays);
    this.extensionReason = typed(extensionReason);
    this.template = typed(template);
    this.outcome = typed(outcome);
    this.words = typed(words);
    this.ground = typed(ground);
    this.remark = typed(remark);
    this.mergeInto = typed(mergeInto);
    this.kind = typed(kind);
    this.category = typed(category);
    this.area = typed(area);
  }

  /// The same with other words of the answer.
  public CaseForm answering(String otherWords) {
    return new CaseForm(
        forwardTo,
        forwardReason,
        assignee,
        helper,
        note,
        question,
        extensionDays,
        extensionReason,
        template,
        outcome,
        otherWords,
        ground,
        remark,
        mergeInto,
        kind,
        category,
        area);
  }

  private static String typed(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
