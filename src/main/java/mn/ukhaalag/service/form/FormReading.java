package mn.ukhaalag.service.form;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A definition that was read.
///
/// @param form null if anything is wrong with it
/// @param faults in the order of the definition; empty if nothing is wrong
public record FormReading(@Nullable Form form, List<FormFault> faults) {

  public Optional<Form> right() {
    return Optional.ofNullable(form);
  }
}
