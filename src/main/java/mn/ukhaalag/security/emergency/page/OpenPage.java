package mn.ukhaalag.security.emergency.page;

import java.util.List;
import mn.ukhaalag.file.Attachment;
import mn.ukhaalag.security.EmergencyDoor.Fact;

/// A thing that is read in an emergency.
///
/// @param facts empty once the time is over
public record OpenPage(Use use, boolean isOpen, List<Fact> facts, List<Attachment> files) {

  public OpenPage {
    facts = List.copyOf(facts);
    files = List.copyOf(files);
  }
}
