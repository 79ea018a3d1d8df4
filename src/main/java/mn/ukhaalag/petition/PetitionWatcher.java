package mn.ukhaalag.petition;

import java.util.List;
import java.util.UUID;

/// A room that must keep in step with petitions: it is told in the transaction of the act itself,
/// after the petition was written.
public interface PetitionWatcher {

  /// A petition was filed.
  void filed(Petition petition);

  /// Petitions were taken over from elsewhere, many at once; more of the same import may follow.
  ///
  /// @param source where they were kept before
  void imported(UUID run, String source, List<Petition> petitions);

  /// Where a petition stands, or what kind it is, is different now.
  void changed(Petition petition);
}
