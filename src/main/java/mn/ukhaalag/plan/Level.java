package mn.ukhaalag.plan;

/// Where a document stands between the long-term policy and one official, the highest first (Law
/// on Development Policy and Planning, 2020; Civil Service Law for the last).
public enum Level {
  /// Long-term policy, thirty years.
  LONG_TERM(40),
  /// Five-year guideline of the aimag.
  GUIDELINE(6),
  /// The governor's action programme, four years.
  PROGRAMME(5),
  /// The yearly plan of the aimag or of a sum.
  YEAR(1),
  /// The yearly plan of an organisation.
  ORGANISATION(1),
  /// The yearly plan of a unit.
  UNIT(1),
  /// The performance plan of one official.
  OFFICIAL(1);

  private final int longest;

  Level(int longest) {
    this.longest = longest;
  }

  /// Policy documents are approved by the Khural and open to every official; the others belong
  /// to
  /// an organisation.
  public boolean isPolicy() {
    return compareTo(YEAR) <= 0;
  }

  /// The most calendar years that such a document may cover.
  public int longestYears() {
    return longest;
  }

  /// Whether a document of this level may stand under one of the other: never under a lower one.
  public boolean mayStandUnder(Level above) {
    return compareTo(above) >= 0;
  }
}
