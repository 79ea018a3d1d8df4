package mn.ukhaalag.delegation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import mn.ukhaalag.access.Account;
import mn.ukhaalag.access.Accounts;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.delegation.Powers.Heads;
import mn.ukhaalag.delegation.page.DelegationLine;
import mn.ukhaalag.directory.Delegation;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.directory.Staff;
import mn.ukhaalag.web.NotFound;
import org.springframework.stereotype.Component;

/// Who may hand over what to whom, and how it is shown.
@Component
class Deputies {

  private final Accounts accounts;
  private final Organisations organisations;
  private final Posts posts;
  private final Staff staff;
  private final LegalTime legalTime;

  Deputies(
      Accounts accounts,
      Organisations organisations,
      Posts posts,
      Staff staff,
      LegalTime legalTime) {
    this.accounts = accounts;
    this.organisations = organisations;
    this.posts = posts;
    this.staff = staff;
    this.legalTime = legalTime;
  }

  /// The actor as an official of the directory. Somebody unknown is led to the sign-in page.
  ///
  /// @throws NotFound for somebody who is none
  UUID official(Actor actor) {
    UUID account = actor.requireAccount();
    return accounts
        .find(account)
        .map(Account::official)
        .filter(it -> actor.isOfficial())
        .orElseThrow(() -> new NotFound("delegations of " + account));
  }

  Powers powers(Actor actor, UUID organisation) {
    Optional<UUID> above =
        organisations
            .superior(organisation)
            .map(Organisation::id)
            .flatMap(posts::headOf)
            .map(Post::id);
    return new Powers(
        actor.withoutDelegated().holdings(),
        organisation,
        new Heads(posts.headOf(organisation).map(Post::id), above));
  }

  /// The organisations of which the actor may hand over more than his own posts.
  List<Organisation> kept(Actor actor) {
    Actor own = actor.withoutDelegated();
    return Stream.of(Role.ORGANISATION_ADMINISTRATOR, Role.HEAD)
        .flatMap(it -> own.organisations(it).stream())
        .distinct()
        .map(organisations::get)
        .toList();
  }

  /// All posts of the organisation today with those who hold them.
  List<Staff.Seat> seats(UUID organisation) {
    return staff.on(organisation, legalTime.today()).stream()
        .flatMap(it -> it.seats().stream())
        .filter(it -> it.holder() != null)
        .toList();
  }

  /// Those who can stand in for the holder of the post, if that actor hands it over: nobody gives
  /// a post to himself.
  List<Staff.Seat> colleagues(Actor actor, Post post) {
    UUID self = official(actor);
    List<Staff.Seat> all = seats(post.organisation());
    Optional<UUID> principal =
        all.stream().filter(it -> it.post().id().equals(post.id())).findFirst().map(Deputies::who);
    return all.stream()
        .filter(it -> !Objects.equals(who(it), self))
        .filter(it -> principal.filter(who(it)::equals).isEmpty())
        .toList();
  }

  static UUID who(Staff.Seat seat) {
    var holder = seat.holder();
    if (holder == null) {
      throw new IllegalArgumentException("vacant: " + seat.post().id());
    }
    return holder.official().id();
  }

  DelegationLine line(Delegation delegation) {
    Post post = posts.get(delegation.post());
    return line(delegation, post);
  }

  DelegationLine line(Delegation delegation, Post post) {
    return new DelegationLine(
        delegation, post, organisations.get(post.organisation()), delegation.on(legalTime.today()));
  }
}
