package mn.ukhaalag.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.Inventories;
import mn.ukhaalag.service.Inventory;
import mn.ukhaalag.service.PlaceCounts;
import mn.ukhaalag.service.Service;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.service.Stage;
import mn.ukhaalag.service.Stages;
import mn.ukhaalag.service.Stages.Target;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the services of the demo cost people, and how they moved on their way to digital. All
/// figures are invented, and say so.
@Component
class DemoServices {

  private static final int YEARS = 2;
  private static final int MOST = 150;

  private final Services services;
  private final Inventories inventories;
  private final Stages stages;
  private final Posts posts;
  private final Words words;
  private final PlaceCounts places;

  DemoServices(
      Services services,
      Inventories inventories,
      Stages stages,
      Posts posts,
      Words words,
      PlaceCounts places) {
    this.services = services;
    this.inventories = inventories;
    this.stages = stages;
    this.posts = posts;
    this.words = words;
    this.places = places;
  }

  /// Puts figures and stages on the agenda.
  void plan(Agenda agenda, Instant now) {
    var random = new Random(1996);
    LocalDate today = WorkingCalendar.dayOf(now);
    for (Service service : services.list()) {
      int usual = 12 + (int) (MOST * Math.pow(random.nextDouble(), 3));
      for (int back = YEARS - 1; back >= 0; back--) {
        LocalDate day = today.minusYears(back);
        var told = inventory(service, day, back == 0, usual, random);
        agenda.add(
            now.minus(Duration.ofHours(2))
                .atZone(WorkingCalendar.ZONE)
                .minusYears(back)
                .toInstant(),
            () -> inventories.put(service, told, Author.SYSTEM));
      }
      move(agenda, now, service, random);
      places(agenda, now, service, random);
    }
  }

  /// Places of whatever gives any; there are few of the second, so that some families wait.
  private void places(Agenda agenda, Instant now, Service service, Random random) {
    List<String> options = places.options(service);
    for (int place = 0; place < options.size(); place++) {
      String option = options.get(place);
      int count = place == 1 ? 4 : 20 + 5 * random.nextInt(9);
      agenda.add(
          now.minus(Duration.ofDays(365L * YEARS)),
          () -> places.say(service, option, count, Author.SYSTEM));
    }
  }

  /// @param isNow whether the year is not over: its later months are not known yet
  private Inventory inventory(
      Service service, LocalDate day, boolean isNow, int usual, Random random) {
    List<@Nullable Integer> months = new ArrayList<>();
    int sum = 0;
    for (int month = 1; month <= Inventory.MONTHS; month++) {
      Integer asked = null;
      if (!isNow || month < day.getMonthValue()) {
        asked = usual / Inventory.MONTHS + random.nextInt(usual / Inventory.MONTHS + 1);
        sum += asked;
      }
      months.add(asked);
    }
    return new Inventory(
        service.id(),
        day.getYear(),
        sum + random.nextInt(usual / 5 + 1),
        BigDecimal.valueOf(10 + random.nextInt(30), 1),
        service.documents() + random.nextInt(3),
        1 + random.nextInt(25),
        random.nextInt(usual / 50 + 2),
        months,
        words.get(Language.MN, "demo.phrase.figures"),
        Instant.EPOCH);
  }

  /// Some have moved, and most of what is only information has a plan; some plans are late.
  private void move(Agenda agenda, Instant now, Service service, Random random) {
    if (service.stage() != Stage.INFORMATION) {
      return;
    }
    int chance = random.nextInt(4);
    if (chance == 0) {
      agenda.add(
          now.minus(Duration.ofDays(5 + random.nextInt(300))),
          () -> stages.reach(services.get(service.id()), Stage.FORM, "", Author.SYSTEM));
    }
    if (chance < 3) {
      LocalDate day = WorkingCalendar.dayOf(now).plusDays(random.nextInt(400) - 60L);
      Stage aim = random.nextBoolean() ? Stage.APPLY : Stage.DECIDED;
      agenda.add(
          now.minus(Duration.ofDays(320)),
          () -> stages.plan(service, new Target(aim, day, head(service), ""), Author.SYSTEM));
    }
  }

  private @Nullable UUID head(Service service) {
    return posts.withRole(service.organisation(), Role.HEAD).stream()
        .findFirst()
        .map(Post::id)
        .orElse(null);
  }
}
