package mn.ukhaalag.service;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import mn.ukhaalag.service.Version.Pattern;
import mn.ukhaalag.service.form.Label;
import org.jspecify.annotations.Nullable;

/// Draws processes of ready patterns as BPMN.
public interface ProcessPatterns {

  /// One of the organisations that say what they think.
  ///
  /// @param organisation a code of the directory, or one of the words of [Offices]
  /// @param days working days; null for as long as the case has
  record Party(String organisation, Label name, @Nullable Integer days) {}

  /// What is to be drawn.
  ///
  /// @param parties of [Pattern#PARALLEL]
  /// @param extras what programs do besides
  record Plan(Pattern pattern, List<Party> parties, Set<Extra> extras) {
    public Plan(Pattern pattern, List<Party> parties) {
      this(pattern, parties, Set.of());
    }
  }

  /// A step that a program does besides those of the pattern, by the name of its [AutomaticStep].
  enum Extra {
    /// Others who were named agree, before anything else.
    CONSENT,
    /// The fee is paid, before anybody works on it.
    PAYMENT,
    /// A place is given or waited for, before the decision.
    PLACE,
    /// The money of an invoice is given back, where that was granted.
    REFUND,
    /// What was granted is certified.
    CERTIFICATE;

    public String step() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// The drawing, with its picture.
  ///
  /// @throws IllegalArgumentException for [Pattern#UPLOADED]
  Bpmn draw(Plan plan);

  /// From what a drawing was made: its opinions and the steps of programs in it, whoever drew it.
  /// Nothing of either, if it cannot be read.
  Plan read(Pattern pattern, Bpmn drawing);
}
