package mn.ukhaalag.plan;

import java.util.Set;
import java.util.UUID;

/// Which plans somebody sees: an official the own plan and those above it, a head all below –
/// the head of a unit that unit, the head of an organisation the whole of it –, the monitoring
/// team and the auditor everything.
///
/// @param everything whether nothing is hidden
/// @param headed the organisations that he leads, and all below them
/// @param led the posts of the units that he leads
/// @param own the organisations in which he holds a post
/// @param units of the posts that he holds
/// @param posts that he holds
public record Sight(
    boolean everything,
    Set<UUID> headed,
    Set<UUID> led,
    Set<UUID> own,
    Set<UUID> units,
    Set<UUID> posts) {

  public boolean sees(Document document) {
    return everything
        || headed.contains(document.organisation())
        || posts.contains(document.keeper())
        || isOwn(document)
        || isOpenToOfficials(document);
  }

  private boolean isOwn(Document document) {
    return switch (document.level()) {
      case OFFICIAL ->
          document.post() != null
              && (posts.contains(document.post()) || led.contains(document.post()));
      case UNIT -> document.unit() != null && units.contains(document.unit());
      case LONG_TERM, GUIDELINE, PROGRAMME, YEAR, ORGANISATION ->
          own.contains(document.organisation());
    };
  }

  private boolean isOpenToOfficials(Document document) {
    return document.level().isPolicy() && document.version() > 0 && !posts.isEmpty();
  }
}
