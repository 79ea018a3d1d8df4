package mn.ukhaalag.web;

import org.jspecify.annotations.Nullable;

/// One of the answers that a select, radio buttons or check boxes offer.
///
/// @param value what the form sends
/// @param label what the person reads, already in the language of the page
/// @param hint a smaller line under the label of a radio button or check box
public record Option(String value, String label, @Nullable String hint) {

  public Option(String value, String label) {
    this(value, label, null);
  }
}
