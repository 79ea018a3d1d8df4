package mn.ukhaalag.plan.exchange;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.plan.Documents;
import mn.ukhaalag.plan.Measures;
import mn.ukhaalag.plan.Objectives;
import mn.ukhaalag.plan.exchange.PlanFile.Service;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Brings together what the cells of one plan can name.
@Component
class Lexicon {

  private final Words words;
  private final Organisations organisations;
  private final Posts posts;
  private final Documents documents;
  private final Objectives objectives;
  private final Measures measures;

  Lexicon(
      Words words,
      Organisations organisations,
      Posts posts,
      Documents documents,
      Objectives objectives,
      Measures measures) {
    this.words = words;
    this.organisations = organisations;
    this.posts = posts;
    this.documents = documents;
    this.objectives = objectives;
    this.measures = measures;
  }

  /// The terms of a plan.
  ///
  /// @param file all lines that are to be written
  /// @param linkable documents that may be named besides those that the lines serve
  Terms terms(Language language, PlanFile file, Collection<UUID> linkable) {
    var named = new HashSet<>(linkable);
    var posted = new HashSet<UUID>();
    for (var deed : file.deeds()) {
      deed.links().stream().map(Service::document).forEach(named::add);
      add(posted, deed.promise().post());
      deed.executors().forEach(it -> add(posted, it.post()));
    }
    file.gauges().forEach(it -> add(posted, it.facts().enteredBy()));
    var directory = new Directory(language, organisations.list(), posts::of, posts.named(posted));
    return new Terms(
        language, words, directory, new Sentences(documents, objectives, measures, named));
  }

  private static void add(Set<UUID> ids, @Nullable UUID id) {
    if (id != null) {
      ids.add(id);
    }
  }
}
