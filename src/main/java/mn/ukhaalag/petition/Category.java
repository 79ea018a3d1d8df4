package mn.ukhaalag.petition;

import java.util.List;

/// A leaf of the taxonomy of what petitions are about.
///
/// @param isUrgent to be looked at on the same day
/// @param isSensitive seen only by the head, the clerk and those it is assigned to; never public
public record Category(
    String code,
    Group group,
    String nameMn,
    String nameEn,
    boolean isUrgent,
    boolean isSensitive,
    List<String> keywords,
    String exampleMn) {

  /// A branch of the taxonomy.
  public record Group(String code, String nameMn, String nameEn) {}
}
