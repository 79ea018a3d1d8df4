package mn.ukhaalag.petition.report;

import java.util.List;
import java.util.stream.Stream;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.web.Menu;
import mn.ukhaalag.web.MenuGroup;
import mn.ukhaalag.web.MenuItem;
import mn.ukhaalag.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The way to the report for those who hand it in or read it.
@Component
class ReportMenu implements Menu {

  private static final int ORDER = 24;

  @Override
  public List<MenuItem> items(@Nullable Visitor visitor) {
    boolean mayRead =
        visitor != null
            && Stream.of(Role.HEAD, Role.INTAKE_OPERATOR, Role.AUDITOR, Role.PROVINCE_ADMINISTRATOR)
                .anyMatch(role -> visitor.can(role.name()));
    return mayRead
        ? List.of(
            new MenuItem("/work/report", "petition.report.title", ORDER).in(MenuGroup.PETITIONS))
        : List.of();
  }
}
