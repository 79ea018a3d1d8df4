package mn.ukhaalag.security.emergency;

import java.util.ArrayList;
import java.util.List;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.notice.Topic;
import mn.ukhaalag.web.Menu;
import mn.ukhaalag.web.MenuGroup;
import mn.ukhaalag.web.MenuItem;
import mn.ukhaalag.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Leads to reading in an emergency, and the auditor to what was read so.
@Configuration
class EmergencyMenu {

  private static final int ORDER = 80;
  private static final int AUDIT_ORDER = 89;

  @Bean
  Menu emergencyLinks() {
    return EmergencyMenu::items;
  }

  @Bean
  Topic emergencyNotices() {
    return EmergencyNews.TOPIC;
  }

  private static List<MenuItem> items(@Nullable Visitor visitor) {
    var items = new ArrayList<MenuItem>();
    if (visitor != null && visitor.can(Role.EMERGENCY.name())) {
      items.add(
          new MenuItem(EmergencyPages.PATH, "security.emergency.menu", ORDER).in(MenuGroup.TRUST));
    }
    if (visitor != null && visitor.can(Role.AUDITOR.name())) {
      items.add(
          new MenuItem(EmergencyAudit.PATH, "security.emergency.audit.menu", AUDIT_ORDER)
              .in(MenuGroup.TRUST));
    }
    return items;
  }
}
