package mn.ukhaalag.demo;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.service.Receptions;
import org.springframework.stereotype.Component;

/// The counters of the family health centres of the demo, and who has a time there.
@Component
class DemoCounters {

  private static final String SERVICE = "family-doctor";
  private static final int CENTRES = 5;
  private static final LocalTime OPENS = LocalTime.of(8, 30);
  private static final LocalTime CLOSES = LocalTime.of(17, 30);

  private final Receptions receptions;
  private final Organisations organisations;
  private final Posts posts;
  private final DemoPeople people;
  private final Words words;

  DemoCounters(
      Receptions receptions,
      Organisations organisations,
      Posts posts,
      DemoPeople people,
      Words words) {
    this.receptions = receptions;
    this.organisations = organisations;
    this.posts = posts;
    this.people = people;
    this.words = words;
  }

  /// Opens them; each of these citizens takes a time at one of them.
  void open(List<DemoPeople.Citizen> citizens) {
    List<Organisation> centres =
        IntStream.rangeClosed(1, CENTRES)
            .mapToObj(it -> organisations.byCode("fhc-" + it))
            .flatMap(Optional::stream)
            .toList();
    centres.forEach(this::open);
    for (int place = 0; place < citizens.size() && !centres.isEmpty(); place++) {
      Organisation centre = centres.get(place % centres.size());
      receptions.book(centre.id(), citizens.get(place).account());
    }
  }

  private void open(Organisation centre) {
    Author head =
        posts
            .headOf(centre.id())
            .flatMap(it -> people.holder(it.id()))
            .map(it -> it.as(it.holdings().getFirst()))
            .orElse(Author.SYSTEM);
    List<Receptions.Words> reasons =
        Stream.of("doctor", "prescription", "child", "nurse").map(this::reason).toList();
    List<Receptions.Desk> desks =
        List.of(
            desk("A", "doctor-1", 20, 4), desk("B", "doctor-2", 20, 4), desk("C", "nurse", 15, 8));
    receptions.open(centre.id(), SERVICE, reasons, desks, head);
  }

  private Receptions.Words reason(String name) {
    return both("demo.counter.reason." + name);
  }

  private Receptions.Desk desk(String letter, String name, int minutes, int kept) {
    return new Receptions.Desk(
        letter,
        both("demo.counter." + name),
        both("demo.counter." + name + ".place"),
        minutes,
        kept,
        OPENS,
        CLOSES);
  }

  private Receptions.Words both(String key) {
    return new Receptions.Words(words.get(Language.MN, key), words.get(Language.EN, key));
  }
}
