package mn.ukhaalag.directory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.ledger.Thing;
import org.jspecify.annotations.Nullable;

/// An organisation with all its names and superiors, past ones too.
///
/// @param code a stable short name for addresses and files, for example `azdtg`
/// @param line to whom it answers
/// @param registerNumber the state registration number of seven digits
/// @param area the code of the area that it serves
/// @param name as it is called today
/// @param names all names, oldest first
/// @param superiors all superiors, oldest first
/// @param to the first day on which it is no more
public record Organisation(
    UUID id,
    String code,
    Kind kind,
    Line line,
    @Nullable String registerNumber,
    @Nullable String area,
    Contact contact,
    Name name,
    List<Name> names,
    List<Superior> superiors,
    LocalDate from,
    @Nullable LocalDate to) {

  /// What sort of organisation it is, in the order in which a directory lists them.
  public enum Kind {
    SELF_GOVERNMENT,
    GOVERNOR,
    AGENCY,
    CENTRAL_BRANCH,
    JUSTICE,
    HEALTH,
    EDUCATION,
    CULTURE,
    UTILITY,
    PARTNER,
    BAG
  }

  /// The line of duty in which an organisation answers to a superior. The governor's comes
  /// first: branches of central bodies answer to him too on the spot.
  public enum Line {
    GOVERNOR,
    KHURAL,
    MINISTRY,
    JUDICIARY,
    INDEPENDENT,
    COMPANY,
    PARTNER
  }

  /// What it was called from one day until another (the first day of the next name).
  public record Name(
      String mn, @Nullable String shortMn, String en, LocalDate from, @Nullable LocalDate to) {}

  /// To whom it answered in that line from one day until another.
  public record Superior(UUID organisation, Line line, LocalDate from, @Nullable LocalDate to) {

    boolean isOn(LocalDate day) {
      return !from.isAfter(day) && (to == null || to.isAfter(day));
    }
  }

  /// How and when people reach it.
  public record Contact(
      @Nullable String email,
      @Nullable String phone,
      @Nullable String addressMn,
      @Nullable String addressEn,
      @Nullable String hoursMn,
      @Nullable String hoursEn) {}

  public String nameMn() {
    return name.mn();
  }

  public String nameEn() {
    return name.en();
  }

  /// The short name, or the full one where there is none.
  public String shortNameMn() {
    return name.shortMn() == null ? name.mn() : name.shortMn();
  }

  public boolean existsOn(LocalDate day) {
    return !from.isAfter(day) && (to == null || to.isAfter(day));
  }

  /// What stood on its letterhead that day; the first name for a day before all of them.
  public Name nameOn(LocalDate day) {
    return names.stream()
        .filter(called -> !called.from().isAfter(day))
        .reduce((earlier, later) -> later)
        .orElse(names.getFirst());
  }

  /// The same, called as it was that day.
  Organisation on(LocalDate day) {
    Name then = nameOn(day);
    return then.equals(name)
        ? this
        : new Organisation(
            id, code, kind, line, registerNumber, area, contact, then, names, superiors, from, to);
  }

  /// Its superiors on that day, the one in the governor's line first.
  public List<Superior> superiorsOn(LocalDate day) {
    return superiors.stream()
        .filter(superior -> superior.isOn(day))
        .sorted(Comparator.comparing(Superior::line))
        .toList();
  }

  /// The superior on that day, in the governor's line if there is one.
  public Optional<UUID> superiorOn(LocalDate day) {
    return superiorsOn(day).stream().findFirst().map(Superior::organisation);
  }

  /// As the ledger knows it.
  public Thing thing() {
    return new Thing("organisation", id);
  }
}
