package mn.ukhaalag.petition.post;

import java.util.List;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.web.Menu;
import mn.ukhaalag.web.MenuGroup;
import mn.ukhaalag.web.MenuItem;
import mn.ukhaalag.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The way to the mailbox for those who keep the system.
@Component
class MailMenu implements Menu {

  private static final int ORDER = 86;

  @Override
  public List<MenuItem> items(@Nullable Visitor visitor) {
    return visitor != null && visitor.can(Role.PROVINCE_ADMINISTRATOR.name())
        ? List.of(
            new MenuItem("/work/mail", "petition.post.menu", ORDER).in(MenuGroup.ADMINISTRATION))
        : List.of();
  }
}
