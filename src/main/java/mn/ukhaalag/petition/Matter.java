package mn.ukhaalag.petition;

import java.util.UUID;
import mn.ukhaalag.directory.Point;
import mn.ukhaalag.petition.Petition.Kind;
import org.jspecify.annotations.Nullable;

/// What a petition is about, as it was sent.
///
/// @param category code of the leaf of the taxonomy
/// @param area code of the sum or bag it is about
/// @param place where, in words
/// @param point where, on the map
/// @param isPublishable whether the petitioner agrees that it is shown, without his name
/// @param isCollective whether others signed too
/// @param subject who is complained of, and so may not decide
public record Matter(
    Kind kind,
    String category,
    String area,
    @Nullable String place,
    @Nullable Point point,
    String title,
    String body,
    boolean isPublishable,
    boolean isCollective,
    Subject subject) {

  /// Who is complained of; both null if nobody is.
  public record Subject(@Nullable UUID organisation, @Nullable UUID post) {
    public static final Subject NOBODY = new Subject(null, null);
  }

  /// The same under another kind, category and area.
  Matter as(Kind otherKind, String otherCategory, String otherArea) {
    return new Matter(
        otherKind,
        otherCategory,
        otherArea,
        place,
        point,
        title,
        body,
        isPublishable,
        isCollective,
        subject);
  }
}
