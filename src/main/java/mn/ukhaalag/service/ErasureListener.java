package mn.ukhaalag.service;

import java.util.UUID;

/// A room that keeps something of persons about cases in tables of its own, such as who was asked
/// to agree. A bean is enough. What others rely on, certificates and payments, has terms of its own
/// and is not erased with the case.
public interface ErasureListener {

  /// Forgets whatever it keeps of persons about that case, in the transaction of the erasure.
  void erased(UUID application);
}
