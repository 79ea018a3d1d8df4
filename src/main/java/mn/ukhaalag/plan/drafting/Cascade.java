package mn.ukhaalag.plan.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import mn.ukhaalag.plan.Document;
import mn.ukhaalag.plan.Documents;
import mn.ukhaalag.plan.Level;
import mn.ukhaalag.plan.Links;
import mn.ukhaalag.plan.Links.Link;
import mn.ukhaalag.plan.Measure;
import mn.ukhaalag.plan.Measures;
import mn.ukhaalag.plan.Names;
import mn.ukhaalag.plan.Sight;
import mn.ukhaalag.plan.drafting.page.CascadePage;
import mn.ukhaalag.plan.drafting.page.CascadePage.Sentence;
import mn.ukhaalag.plan.drafting.page.CascadePage.Twig;
import mn.ukhaalag.plan.drafting.page.Line;
import mn.ukhaalag.plan.page.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What hangs under the sentences of a plan, or under one of them. One level is found after the
/// other, so the number of queries grows with the levels and not with the measures; where a level
/// would be more than one reads on a page, it is left to the page of the measure above it.
@Component
class Cascade {

  /// More than that nobody reads on one page.
  private static final int MOST = 300;

  private final Links links;
  private final Measures measures;
  private final Documents documents;
  private final Outline outline;
  private final Names names;

  Cascade(Links links, Measures measures, Documents documents, Outline outline, Names names) {
    this.links = links;
    this.measures = measures;
    this.documents = documents;
    this.outline = outline;
    this.names = names;
  }

  /// All that was found.
  ///
  /// @param further measures under which hangs more than is shown
  /// @param isCut whether right under the sentences hangs more than is shown
  private record Found(
      Map<UUID, List<Link>> under,
      Map<UUID, Measure> measures,
      Map<UUID, Document> documents,
      Names.Known known,
      Sight sight,
      Set<UUID> further,
      boolean isCut) {}

  /// @param only the sentence under which one looks; null for all
  CascadePage of(Document document, Sight sight, @Nullable UUID only) {
    List<Line> all = outline.of(document.id());
    List<Line> lines =
        only == null ? all : all.stream().filter(it -> it.id().equals(only)).toList();
    Found found = find(lines, sight);
    Set<UUID> carried = carried(all);
    List<Sentence> sentences =
        lines.stream().map(line -> new Sentence(line, twigs(found, line.id()))).toList();
    List<Line> bare =
        sentences.stream()
            .filter(it -> it.twigs().isEmpty() && !isCarried(it.line(), carried))
            .map(Sentence::line)
            .toList();
    return new CascadePage(
        document,
        sentences,
        found.isCut() ? List.of() : bare,
        only == null ? loose(document, sight) : List.of(),
        found.isCut());
  }

  /// The lines under which something of the plan itself stands.
  private static Set<UUID> carried(List<Line> lines) {
    var carried = new HashSet<UUID>();
    for (int place = 0; place + 1 < lines.size(); place++) {
      if (lines.get(place + 1).depth() > lines.get(place).depth()) {
        carried.add(lines.get(place).id());
      }
    }
    return carried;
  }

  /// Whether a person carries the line out, or something of the plan itself does.
  private static boolean isCarried(Line line, Set<UUID> carried) {
    Measure measure = line.measure();
    return measure == null ? carried.contains(line.id()) : measure.promise().post() != null;
  }

  private Found find(List<Line> lines, Sight sight) {
    Map<UUID, List<Link>> under = new HashMap<>();
    Map<UUID, Measure> known = new HashMap<>();
    List<UUID> objectives =
        lines.stream().filter(it -> it.objective() != null).map(Line::id).toList();
    Set<UUID> open = new HashSet<>();
    lines.stream().filter(it -> it.measure() != null).forEach(it -> open.add(it.id()));
    Set<UUID> further = Set.of();
    boolean isCut = false;
    for (int depth = 0; depth <= Level.values().length && !open.isEmpty(); depth++) {
      int room = MOST - known.size();
      List<Link> next = links.under(depth == 0 ? objectives : List.of(), open, room + 1);
      isCut |= depth == 0 && next.size() > room;
      if (depth > 0 && next.size() > room) {
        further = links.served(open);
        break;
      }
      next.stream()
          .limit(room)
          .forEach(link -> under.computeIfAbsent(target(link), id -> new ArrayList<>()).add(link));
      open.clear();
      next.stream()
          .limit(room)
          .map(Link::measure)
          .filter(id -> !known.containsKey(id))
          .forEach(open::add);
      known.putAll(measures.named(open));
    }
    return new Found(
        under,
        known,
        documents.named(known.values().stream().map(Measure::document).distinct().toList()),
        names.known(known.values().stream().map(it -> it.promise().post()).toList()),
        sight,
        further,
        isCut);
  }

  private static UUID target(Link link) {
    UUID objective = link.objective();
    return objective == null ? java.util.Objects.requireNonNull(link.aboveMeasure()) : objective;
  }

  private List<Twig> twigs(Found found, UUID sentence) {
    return found.under().getOrDefault(sentence, List.of()).stream()
        .flatMap(link -> twig(found, link))
        .toList();
  }

  private Stream<Twig> twig(Found found, Link link) {
    Measure measure = found.measures().get(link.measure());
    Document document = measure == null ? null : found.documents().get(measure.document());
    if (measure == null
        || document == null
        || measure.state() == Measure.State.DROPPED
        || !found.sight().sees(document)) {
      return Stream.empty();
    }
    return Stream.of(
        new Twig(
            measure,
            document,
            who(found.known(), measure),
            link.articles(),
            twigs(found, measure.id()),
            found.further().contains(measure.id())));
  }

  private Named who(Names.Known known, Measure measure) {
    Named post = known.of(measure.promise().post());
    return post.mn().isEmpty() ? names.organisation(measure.promise().organisation()) : post;
  }

  /// Measures of the plans right below that serve nothing above them.
  private List<Twig> loose(Document document, Sight sight) {
    Map<UUID, Document> below = new HashMap<>();
    documents.below(document.id()).stream()
        .filter(sight::sees)
        .forEach(it -> below.put(it.id(), it));
    List<Measure> loose = measures.loose(below.keySet(), MOST);
    Names.Known known = names.known(loose.stream().map(it -> it.promise().post()).toList());
    return loose.stream()
        .flatMap(
            it -> {
              Document owner = below.get(it.document());
              return owner == null
                  ? Stream.<Twig>empty()
                  : Stream.of(new Twig(it, owner, who(known, it), "", List.of(), false));
            })
        .toList();
  }
}
