package mn.ukhaalag.service.catalogue;

import java.util.ArrayList;
import java.util.List;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Service.Channel;
import mn.ukhaalag.service.Service.Level;
import mn.ukhaalag.service.Version;
import mn.ukhaalag.service.form.Question;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;

/// Where what the catalogue says and the published version, by which cases are asked for and
/// decided, do not agree.
final class EntryWarnings {

  private EntryWarnings() {}

  /// A sentence for each; none if they agree.
  ///
  /// @param version the published one; null if there is none
  static List<Message> of(Service service, @Nullable Version version) {
    boolean saysOnline = service.channels().contains(Channel.ONLINE);
    if (version == null) {
      return saysOnline ? List.of(Message.of("service.text.warning.not-online")) : List.of();
    }
    var warnings = new ArrayList<Message>();
    addIf(warnings, !saysOnline, "service.text.warning.online");
    boolean hasFeeNote = !service.words().fee().isEmpty();
    addIf(warnings, version.fees().isFree() && hasFeeNote, "service.text.warning.free");
    boolean costs = !version.fees().isFree() && !version.fees().lines().isEmpty();
    addIf(warnings, costs && !hasFeeNote, "service.text.warning.fee");
    boolean needsArea = service.level() != Level.ORGANISATION && version.form().area() == null;
    addIf(warnings, needsArea, "service.text.warning.area");
    long files =
        version.form().questions().stream()
            .filter(it -> it.kind() == Question.Kind.FILE && it.required())
            .count();
    int listed = service.documents();
    if (files > listed) {
      warnings.add(Message.of("service.text.warning.files", files, listed));
    }
    return List.copyOf(warnings);
  }

  private static void addIf(List<Message> warnings, boolean isWrong, String key) {
    if (isWrong) {
      warnings.add(Message.of(key));
    }
  }
}
