package mn.ukhaalag.petition.publication;

/// Why a petition is not shown, or no longer shown. The petitioner is told in these words.
public enum Refusal {
  PERSONAL,
  ACCUSES,
  RUDE,
  SECRET,
  NOT_PUBLIC_INTEREST,
  PETITIONER_ASKED
}
