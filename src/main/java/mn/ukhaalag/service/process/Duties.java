package mn.ukhaalag.service.process;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.service.CaseTask;
import mn.ukhaalag.service.Offices;
import mn.ukhaalag.service.process.Drawing.Duty;
import mn.ukhaalag.service.process.Drawing.Kind;
import mn.ukhaalag.service.process.Drawing.Node;
import mn.ukhaalag.service.process.Drawing.Scope;
import org.springframework.stereotype.Component;

/// Whom a human node of a drawing waits for, and for what. Where the drawing does not say it, a
/// node of the organisation in charge checks, the last of them decides, and any other organisation
/// gives its opinion.
@Component
class Duties {

  private static final Set<Role> ROLES = Set.of(Role.OFFICIAL, Role.HEAD, Role.INTAKE_OPERATOR);
  private static final int MOST_DAYS = 365;

  private final Offices offices;
  private final Organisations organisations;

  Duties(Offices offices, Organisations organisations) {
    this.offices = offices;
    this.organisations = organisations;
  }

  /// The name under which the drawing speaks of an organisation; empty if it speaks of none.
  static String written(Node node) {
    return Stream.of(
            node.fact("organisation"), node.fact("groups").split("[:,]", 2)[0], node.fact("lane"))
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .findFirst()
        .orElse(Offices.OWNER);
  }

  /// What is to be done; empty if the drawing names somebody or something unknown.
  Optional<Duty> of(Node node, Scope scope) {
    Optional<String> organisation = organisation(written(node));
    Optional<CaseTask.Kind> kind = kind(node, scope, organisation.orElse(Offices.OWNER));
    if (organisation.isEmpty() || kind.isEmpty()) {
      return Optional.empty();
    }
    Optional<Role> role = role(node, kind.get(), scope);
    String days = node.fact("days");
    boolean isTime = days.isEmpty() || isDays(days);
    return role.filter(it -> isTime)
        .map(
            it ->
                new Duty(
                    kind.get(),
                    organisation.get(),
                    it,
                    days.isEmpty() ? null : Integer.valueOf(days)));
  }

  private static boolean isDays(String days) {
    return days.matches("\\d{1,3}") && Integer.parseInt(days) <= MOST_DAYS;
  }

  /// The code, or word, for what a drawing calls an organisation: by code or by any of its names.
  Optional<String> organisation(String name) {
    if (offices.isKnown(name)) {
      return Optional.of(name);
    }
    String wanted = name.toLowerCase(Locale.ROOT);
    return organisations.list().stream()
        .filter(
            it ->
                Stream.of(it.nameMn(), it.nameEn())
                    .anyMatch(known -> known.toLowerCase(Locale.ROOT).equals(wanted)))
        .map(Organisation::code)
        .findFirst();
  }

  private static Optional<CaseTask.Kind> kind(Node node, Scope scope, String organisation) {
    String said = node.fact("kind").isEmpty() ? node.fact("form") : node.fact("kind");
    if (said.isEmpty()) {
      boolean isLast = !isHumanAfter(scope, node.id(), new HashSet<>());
      return Optional.of(
          organisation.equals(Offices.OWNER)
              ? isLast ? CaseTask.Kind.DECISION : CaseTask.Kind.CHECK
              : CaseTask.Kind.OPINION);
    }
    return Stream.of(CaseTask.Kind.values())
        .filter(it -> it.name().equalsIgnoreCase(said))
        .findFirst();
  }

  private static boolean isHumanAfter(Scope scope, String from, Set<String> seen) {
    return seen.add(from)
        && scope.from(from).stream()
            .flatMap(flow -> scope.find(flow.to()).stream())
            .anyMatch(
                it ->
                    (it.kind() == Kind.HUMAN && !seen.contains(it.id()))
                        || isHumanAfter(scope, it.id(), seen));
  }

  private static Optional<Role> role(Node node, CaseTask.Kind kind, Scope scope) {
    String[] group = node.fact("groups").split("[:,]", 2);
    String said = node.fact("role").isEmpty() && group.length > 1 ? group[1] : node.fact("role");
    if (said.isBlank()) {
      long humans = scope.all().filter(it -> it.kind() == Kind.HUMAN).count();
      boolean isHead = kind == CaseTask.Kind.DECISION && humans > 1;
      return Optional.of(isHead ? Role.HEAD : Role.OFFICIAL);
    }
    return ROLES.stream().filter(it -> it.name().equalsIgnoreCase(said.strip())).findFirst();
  }
}
