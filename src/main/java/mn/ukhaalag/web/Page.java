package mn.ukhaalag.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import org.jspecify.annotations.Nullable;

/// What every page template is given besides its own content: the language and its words, the
/// one who looks, and what the frame around the page needs.
///
/// @param path the path and query of this page, for the language switch
/// @param csrf gives the token that every form carries; asked only where there is a form
/// @param note what was just done, told once on the page after it
/// @param banner a sentence above every page, for example that the data are a demo
/// @param place the aimag that this house serves; null while nobody knows
public record Page(
    Words words,
    Language language,
    String path,
    @Nullable Visitor visitor,
    List<MenuItem> menu,
    Supplier<String> csrf,
    @Nullable Message note,
    @Nullable Message banner,
    Place.@Nullable Names place,
    Map<String, String> assets) {

  /// People see times in this zone (UTC+8, no summer time).
  public static final ZoneId ZONE = ZoneId.of("Asia/Ulaanbaatar");

  private static final int SHORT_MENU = 7;
  private static final int ALWAYS_IN_SIGHT = 5;

  private static final DateTimeFormatter MN_DATE = DateTimeFormatter.ofPattern("yyyy.MM.dd");
  private static final DateTimeFormatter EN_DATE =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter MN_TIME = DateTimeFormatter.ofPattern("yyyy.MM.dd HH:mm");
  private static final DateTimeFormatter EN_TIME =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

  /// The sentence with this key in the language of the page.
  public String t(String key, Object... arguments) {
    return words.get(language, key, arguments);
  }

  public String t(Message message) {
    return message.in(language, words);
  }

  /// Picks the text in the language of the page; the Mongolian one where there is no English.
  public String pick(String mongolian, @Nullable String english) {
    return language == Language.EN && english != null && !english.isBlank() ? english : mongolian;
  }

  public String date(LocalDate day) {
    return (language == Language.EN ? EN_DATE : MN_DATE).format(day);
  }

  public String date(Instant time) {
    return date(LocalDate.ofInstant(time, ZONE));
  }

  public String time(Instant time) {
    return (language == Language.EN ? EN_TIME : MN_TIME).format(time.atZone(ZONE));
  }

  public String number(long number) {
    return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
  }

  /// The address of a file under `/assets`, with the hash of its content so that it can be kept
  /// for ever by browsers.
  public String asset(String name) {
    return assets.getOrDefault(name, "/assets/" + name);
  }

  public boolean isSignedIn() {
    return visitor != null;
  }

  /// Whether that link of the menu leads to this page or, nearest of all links, above it.
  public boolean isCurrent(MenuItem item) {
    return isUnder(item.path())
        && menu.stream()
            .noneMatch(it -> it.path().length() > item.path().length() && isUnder(it.path()));
  }

  /// The links that are always in sight: the first ones, the one to this page, and those where
  /// something new waits. A short menu is in sight as a whole.
  public List<MenuItem> menuInSight() {
    return menu.stream().filter(this::isInSight).toList();
  }

  /// The links that a long menu keeps folded, so that on a phone the page begins on the screen.
  public List<MenuItem> menuFolded() {
    return menu.stream().filter(item -> !isInSight(item)).toList();
  }

  /// The folded links that stand under no heading.
  public List<MenuItem> menuFoldedPlain() {
    return menuFolded().stream().filter(item -> item.group() == null).toList();
  }

  /// The folded links by their headings, in the order of these.
  public SortedMap<MenuGroup, List<MenuItem>> menuFoldedGroups() {
    return grouped(menuFolded());
  }

  /// The pages of work that the visitor may open by their headings, in the order of these.
  public SortedMap<MenuGroup, List<MenuItem>> rooms() {
    return grouped(menu);
  }

  /// The links that say that something new waits there.
  public List<MenuItem> menuFresh() {
    return menu.stream().filter(item -> item.fresh() != null).toList();
  }

  private static SortedMap<MenuGroup, List<MenuItem>> grouped(List<MenuItem> items) {
    var groups = new TreeMap<MenuGroup, List<MenuItem>>();
    for (MenuItem item : items) {
      if (item.group() != null) {
        groups.computeIfAbsent(item.group(), group -> new ArrayList<>()).add(item);
      }
    }
    return groups;
  }

  private boolean isInSight(MenuItem item) {
    return menu.size() <= SHORT_MENU
        || menu.indexOf(item) < ALWAYS_IN_SIGHT
        || item.fresh() != null
        || isCurrent(item);
  }

  private boolean isUnder(String other) {
    String here = path.split("\\?", 2)[0];
    return here.equals(other) || here.startsWith(other.endsWith("/") ? other : other + "/");
  }

  /// The address of this same page in the other language.
  public String inOtherLanguage() {
    String other = (language == Language.MN ? Language.EN : Language.MN).tag();
    return "/language/" + other + "?back=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
  }
}
