package mn.ukhaalag.evaluation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.directory.Appointment;
import mn.ukhaalag.directory.Appointments;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.evaluation.page.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How organisations and posts, with those who hold them, are called.
@Component
public class People {

  private final Organisations organisations;
  private final Posts posts;
  private final Appointments appointments;
  private final LegalTime legalTime;

  People(Organisations organisations, Posts posts, Appointments appointments, LegalTime legalTime) {
    this.organisations = organisations;
    this.posts = posts;
    this.appointments = appointments;
    this.legalTime = legalTime;
  }

  public Named organisation(@Nullable UUID id) {
    return organisations.find(id).map(it -> new Named(it.nameMn(), it.nameEn())).orElse(Named.NONE);
  }

  /// The address of an organisation's board.
  public String board(UUID organisation) {
    String code = organisations.find(organisation).map(Organisation::code).orElse("");
    return "/work/evaluation/organisations/" + code;
  }

  /// The titles of posts with those who hold them today, with two queries.
  public Map<UUID, Named> posts(Collection<? extends @Nullable UUID> ids) {
    var present = ids.stream().filter(Objects::nonNull).map(UUID.class::cast).distinct().toList();
    Map<UUID, Post> known = posts.named(present);
    Map<UUID, Appointment> holders = appointments.holders(present, legalTime.today());
    var names = new HashMap<UUID, Named>();
    known.forEach(
        (id, post) -> {
          Appointment holder = holders.get(id);
          String name = holder == null ? "" : " – " + holder.official().name();
          names.put(id, new Named(post.titleMn() + name, post.titleEn() + name));
        });
    return names;
  }
}
