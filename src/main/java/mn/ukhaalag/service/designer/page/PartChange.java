package mn.ukhaalag.service.designer.page;

import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.web.Page;

/// What would be new, gone or other about how one asks for a service and how it is decided.
///
/// @param key of the sentence
/// @param place the name of the question, or another value of the sentence; empty for none
/// @param label the words of the question
public record PartChange(String key, String place, Label label) {

  public String said(Page page) {
    return page.t(key, place, label.in(page.language()));
  }
}
