package mn.ukhaalag.service;

import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.directory.Areas;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which organisation handles what.
@Component
public class Offices {

  /// In a process: the organisation that handles the case.
  public static final String OWNER = "owner";

  /// In a process: the governor's office of the sum that the case is about.
  public static final String SUM = "sum";

  /// In a process: the governor of the bag that the case is about.
  public static final String BAG = "bag";

  private final Organisations organisations;
  private final Areas areas;

  Offices(Organisations organisations, Areas areas) {
    this.organisations = organisations;
    this.areas = areas;
  }

  /// The organisation that handles a case of that service about that area; the one that answers
  /// for the service where there is no nearer one.
  public UUID inCharge(Service service, @Nullable String area) {
    return switch (service.level()) {
      case ORGANISATION -> service.organisation();
      case SUM -> sum(area).orElse(service.organisation());
      case BAG -> bag(area).or(() -> sum(area)).orElse(service.organisation());
    };
  }

  /// The organisation that a process names: one of the three words, or a code of the directory.
  public Optional<UUID> named(String name, Application application) {
    return switch (name) {
      case OWNER -> Optional.of(application.organisation());
      case SUM -> sum(application.area()).or(() -> Optional.of(application.organisation()));
      case BAG -> bag(application.area()).or(() -> Optional.of(application.organisation()));
      default -> organisations.byCode(name).map(Organisation::id);
    };
  }

  /// Whether offices of this province handle what is about that area.
  public boolean isHere(String area) {
    return areas.isKnown(area);
  }

  /// Whether a process may name it: one that was closed does nothing any more.
  public boolean isKnown(String name) {
    return name.equals(OWNER)
        || name.equals(SUM)
        || name.equals(BAG)
        || organisations.list().stream().anyMatch(it -> it.code().equals(name));
  }

  private Optional<UUID> sum(@Nullable String area) {
    return areas.sumOf(area).flatMap(sum -> of(Organisation.Kind.GOVERNOR, sum.code()));
  }

  private Optional<UUID> bag(@Nullable String area) {
    return area == null ? Optional.empty() : of(Organisation.Kind.BAG, area);
  }

  private Optional<UUID> of(Organisation.Kind kind, String area) {
    return organisations.list().stream()
        .filter(it -> it.kind() == kind && area.equals(it.area()))
        .map(Organisation::id)
        .findFirst();
  }
}
