package mn.ukhaalag.service.designer.page;

import java.util.List;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.form.Label;
import org.jspecify.annotations.Nullable;

/// The services that somebody keeps.
public record ListPage(List<Row> rows) {

  /// One service.
  ///
  /// @param published the number of the version on which cases begin; null if there is none
  /// @param draft the number of the one in work; null if there is none
  /// @param proposed the number of the one that waits for a second person; null if there is none
  public record Row(
      Service service,
      Label owner,
      @Nullable Integer published,
      @Nullable Integer draft,
      @Nullable Integer proposed) {

    public String path() {
      return "/administration/services/" + service.code();
    }
  }
}
