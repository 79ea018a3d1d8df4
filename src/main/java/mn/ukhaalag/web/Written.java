package mn.ukhaalag.web;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;

/// A part of a page that is written before what stands above it.
public final class Written {

  private Written() {}

  /// The part, written now and put in later as it is.
  public static Content of(Content part) {
    var text = new StringOutput();
    part.writeTo(new OwaspHtmlTemplateOutput(text));
    return output -> output.writeContent(text.toString());
  }
}
