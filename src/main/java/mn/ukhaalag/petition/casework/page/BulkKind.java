package mn.ukhaalag.petition.casework.page;

import java.util.Locale;
import mn.ukhaalag.petition.Act;

/// What can be done to many petitions at once.
public enum BulkKind {
  ASSIGNMENT(Act.ASSIGNED_TO),
  ANSWER(Act.ANSWER_DRAFTED),
  APPROVAL(Act.ANSWER_SENT);

  private final Act act;

  BulkKind(Act act) {
    this.act = act;
  }

  /// What is done to each of them.
  public Act act() {
    return act;
  }

  /// The word for it in addresses and in keys of messages.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
