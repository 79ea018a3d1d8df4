package mn.ukhaalag.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// The houses elsewhere that an account is linked with, and can be signed in to from.
public interface LinkedHouses {

  /// A link as its owner sees it.
  ///
  /// @param id names it in a form
  record Link(String id, String titleMn, String titleEn, Instant since) {}

  /// All links of the account, also those with houses that nobody can come from any more.
  List<Link> of(UUID account);

  /// Where the owner of the account can show himself anew.
  List<OtherDoors.Door> doors(UUID account);

  /// Ends these links of the account in the transaction of the caller, and tells its owner of each;
  /// what is no link of it is passed over.
  void end(UUID account, Collection<String> links);

  /// Ends all links of the account in the transaction of the caller, and tells its owner.
  void endAll(UUID account);
}
