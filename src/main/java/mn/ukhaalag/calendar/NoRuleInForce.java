package mn.ukhaalag.calendar;

import java.time.LocalDate;
import java.util.UUID;

/// There is no such legal rule, or none on that day: a mistake in our data or in the one who asks.
public class NoRuleInForce extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoRuleInForce(String key, LocalDate day) {
    super("No legal rule %s is in force on %s".formatted(key, day));
  }

  NoRuleInForce(UUID id) {
    super("No legal rule has the id %s".formatted(id));
  }
}
