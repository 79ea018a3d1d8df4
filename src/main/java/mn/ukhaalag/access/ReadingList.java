package mn.ukhaalag.access;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.ReadThings.Named;
import mn.ukhaalag.access.ReadingLog.Reading;
import mn.ukhaalag.access.Readings.Kind;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.web.Page;
import org.jspecify.annotations.Nullable;

/// Who looked at personal data, newest first.
///
/// @param back the page that led here
/// @param backName its name, or a message key
/// @param named what the things are; null for a reader whom that does not concern
/// @param next the page with older ones; null if there are none
public record ReadingList(
    String back,
    String backName,
    List<ReadingLine> lines,
    Map<UUID, Post> posts,
    Map<UUID, Organisation> organisations,
    @Nullable Map<Thing, Named> named,
    @Nullable String next) {

  public ReadingList {
    lines = List.copyOf(lines);
    posts = Map.copyOf(posts);
    organisations = Map.copyOf(organisations);
  }

  /// Whether it says whose data they were, and what the things are.
  public boolean saysWhose() {
    return named != null;
  }

  /// Whose data they were.
  public String whose(Page page, Reading reading) {
    Named known = known(reading);
    return known == null || known.person() == null || known.person().isEmpty()
        ? page.t("access.reading.whose.own")
        : page.t("access.reading.whose.other", known.person());
  }

  /// What the thing is and what it is called; empty if only its number is known.
  public String thing(Page page, Reading reading) {
    Named known = known(reading);
    if (known == null) {
      return "";
    }
    String title = page.pick(known.titleMn(), known.titleEn());
    return title.isEmpty() ? page.t(known.kind()) : page.t(known.kind()) + ": " + title;
  }

  /// The number of the thing; an account has none that people know.
  public String number(Page page, Reading reading) {
    if (!reading.of().kind().equals(Account.THING)) {
      return reading.thing();
    }
    return saysWhose() ? "" : page.t("access.reading.account");
  }

  private @Nullable Named known(Reading reading) {
    return named == null ? null : named.get(reading.of());
  }

  /// Post and organisation of whoever looked.
  public String office(Page page, Reading reading) {
    Post post = posts.get(reading.post());
    Organisation organisation = organisations.get(reading.organisation());
    String title = post == null ? "" : page.pick(post.titleMn(), post.titleEn());
    String house =
        organisation == null ? "" : page.pick(organisation.nameMn(), organisation.nameEn());
    return title.isEmpty() || house.isEmpty() ? house + title : house + ", " + title;
  }

  /// What was seen, in words.
  public String kinds(Page page, ReadingLine line) {
    return String.join(
        ", ",
        line.kinds().stream()
            .sorted()
            .map(Kind::name)
            .map(it -> page.t("access.reading.kind." + it))
            .toList());
  }
}
