package mn.ukhaalag.petition;

/// A room that must keep in step with petitions: it is told in the transaction of the act itself,
/// after the petition was written.
public interface PetitionWatcher {

  /// A petition was filed.
  void filed(Petition petition);

  /// Where a petition stands, or what kind it is, is different now.
  void changed(Petition petition);
}
