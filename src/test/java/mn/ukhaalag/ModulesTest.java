package mn.ukhaalag;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The house stands as its plan says: every room uses only what its package allows.
class ModulesTest {

  @Test
  void everyRoomUsesOnlyWhatItsPlanAllows() {
    ApplicationModules.of(Ukhaalag.class).verify();
  }
}
