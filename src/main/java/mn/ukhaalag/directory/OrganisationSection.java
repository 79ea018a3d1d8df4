package mn.ukhaalag.directory;

import java.util.List;
import java.util.Optional;
import mn.ukhaalag.web.Message;

/// What a module adds to the public page of every organisation, for example how it answers
/// petitions. Beans of this type appear in the order of their `@Order`.
public interface OrganisationSection {

  /// The section for that organisation; empty if there is nothing to say.
  Optional<Section> of(Organisation organisation);

  /// Figures and links under a heading.
  record Section(Message title, List<Figure> figures, List<Link> links) {}

  /// A number, already written for people.
  record Figure(Message label, String value) {}

  /// A way to more.
  record Link(String path, Message words) {}
}
