package mn.ukhaalag.directory;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The posts of an organisation by unit, with those who hold them.
@Component
public class Staff {

  /// The posts of a unit.
  ///
  /// @param unit null for the posts outside the units
  public record Team(@Nullable Unit unit, List<Seat> seats) {}

  /// A post and who holds it.
  ///
  /// @param holder null if it is vacant
  /// @param acting by whom the holder is stood in for; null if he is not
  public record Seat(Post post, @Nullable Appointment holder, @Nullable Delegation acting) {}

  /// No unit has it: it stands for the posts outside the units.
  private static final UUID OUTSIDE = new UUID(0, 0);

  private final Units units;
  private final Posts posts;
  private final Appointments appointments;
  private final Delegations delegations;

  Staff(Units units, Posts posts, Appointments appointments, Delegations delegations) {
    this.delegations = delegations;
    this.units = units;
    this.posts = posts;
    this.appointments = appointments;
  }

  /// As it was on that day: first the posts outside the units, then unit by unit. Units without
  /// posts are shown too.
  public List<Team> on(UUID organisation, LocalDate day) {
    List<Post> all = posts.of(organisation, day);
    List<UUID> ids = all.stream().map(Post::id).toList();
    Map<UUID, Appointment> holders = appointments.holders(ids, day);
    Map<UUID, Delegation> acting = delegations.inForce(ids, day);
    Map<UUID, List<Seat>> seats =
        new HashMap<>(
            all.stream()
                .map(post -> new Seat(post, holders.get(post.id()), acting.get(post.id())))
                .collect(groupingBy(Staff::unit)));
    var teams = new ArrayList<Team>();
    List<Seat> outside = seats.getOrDefault(OUTSIDE, List.of());
    if (!outside.isEmpty()) {
      teams.add(new Team(null, outside));
    }
    for (Unit unit : units.of(organisation, day)) {
      teams.add(new Team(unit, seats.getOrDefault(unit.id(), List.of())));
    }
    return List.copyOf(teams);
  }

  private static UUID unit(Seat seat) {
    UUID unit = seat.post().unit();
    return unit == null ? OUTSIDE : unit;
  }
}
