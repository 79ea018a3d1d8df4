package mn.ukhaalag.service;

import java.util.List;
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
  record Plan(Pattern pattern, List<Party> parties) {}

  /// The drawing, with its picture.
  ///
  /// @throws IllegalArgumentException for [Pattern#UPLOADED]
  Bpmn draw(Plan plan);
}
