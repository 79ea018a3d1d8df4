package mn.ukhaalag.plan.form;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/// A kind of file.
public enum Format {
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  PDF("application/pdf");

  private final String type;

  Format(String type) {
    this.type = type;
  }

  /// The media type.
  String type() {
    return type;
  }

  /// The end of a file's name, without the point.
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Begins a file; it is whole when what this gives is closed. The stream stays open.
  Form begin(Form.Front front, OutputStream out) throws IOException {
    return switch (this) {
      case DOCX -> new WordForm(front, out);
      case XLSX -> new ExcelForm(front, out);
      case PDF -> new PdfForm(front, out);
    };
  }
}
