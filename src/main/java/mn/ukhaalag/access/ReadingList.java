package mn.ukhaalag.access;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.ReadingLog.Reading;
import mn.ukhaalag.access.Readings.Kind;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.web.Page;
import org.jspecify.annotations.Nullable;

/// Who looked at personal data, newest first.
///
/// @param back the page that led here
/// @param backName its name, or a message key
/// @param next the page with older ones; null if there are none
public record ReadingList(
    String back,
    String backName,
    List<Reading> readings,
    Map<UUID, Post> posts,
    Map<UUID, Organisation> organisations,
    @Nullable String next) {

  public ReadingList {
    readings = List.copyOf(readings);
    posts = Map.copyOf(posts);
    organisations = Map.copyOf(organisations);
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
  public String kinds(Page page, Reading reading) {
    return String.join(
        ", ",
        reading.kinds().stream()
            .sorted()
            .map(Kind::name)
            .map(it -> page.t("access.reading.kind." + it))
            .toList());
  }
}
