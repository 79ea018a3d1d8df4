package mn.ukhaalag.plan.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.plan.Executors.Executor;
import org.jspecify.annotations.Nullable;

/// The organisations and posts of the province as a spreadsheet names them: by the code, by the
/// name, or by the name with the code in brackets. A name that several have says nothing.
final class Directory {

  private static final String OF = " / ";

  private final Language language;
  private final Map<UUID, Organisation> organisations = new HashMap<>();
  private final Map<String, UUID> named = new HashMap<>();
  private final Function<UUID, List<Post>> postsOf;
  private final Map<UUID, Map<String, UUID>> posts = new HashMap<>();
  private final Map<UUID, Post> known;

  /// @param postsOf the posts of an organisation today
  /// @param known the posts that are to be written out, closed ones too
  Directory(
      Language language,
      Collection<Organisation> all,
      Function<UUID, List<Post>> postsOf,
      Map<UUID, Post> known) {
    this.language = language;
    this.postsOf = postsOf;
    this.known = known;
    var names = new ArrayList<Name>();
    for (Organisation it : all) {
      organisations.put(it.id(), it);
      names.add(new Name(it.id(), it.code(), it.nameMn(), it.nameEn()));
    }
    named.putAll(index(names));
  }

  private record Name(UUID id, String code, String mn, @Nullable String en) {}

  private static Map<String, UUID> index(List<Name> names) {
    Map<String, UUID> index = new HashMap<>();
    Map<String, Integer> times = new HashMap<>();
    for (Name it : names) {
      for (String name : new String[] {it.mn(), it.en() == null ? it.mn() : it.en()}) {
        UUID before = index.put(low(name), it.id());
        if (before != null && !before.equals(it.id())) {
          times.merge(low(name), 1, Integer::sum);
        }
        index.put(low(name + " (" + it.code() + ")"), it.id());
      }
    }
    times.keySet().forEach(index::remove);
    names.forEach(it -> index.put(low(it.code()), it.id()));
    return index;
  }

  private static String low(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  Optional<UUID> organisation(String text) {
    return Optional.ofNullable(named.get(low(text)));
  }

  /// By its name, with the code if others have the same name.
  String organisation(UUID id) {
    Organisation it = organisations.get(id);
    if (it == null) {
      return "";
    }
    String name = language == Language.EN && it.nameEn() != null ? it.nameEn() : it.nameMn();
    return id.equals(named.get(low(name))) ? name : name + " (" + it.code() + ")";
  }

  Optional<UUID> post(UUID organisation, String text) {
    Map<String, UUID> own =
        posts.computeIfAbsent(
            organisation,
            id ->
                index(
                    postsOf.apply(id).stream()
                        .map(it -> new Name(it.id(), it.code(), it.titleMn(), it.titleEn()))
                        .toList()));
    return Optional.ofNullable(own.get(low(text)));
  }

  String post(@Nullable UUID id) {
    Post it = id == null ? null : known.get(id);
    if (it == null) {
      return "";
    }
    return (language == Language.EN ? it.titleEn() : it.titleMn()) + " (" + it.code() + ")";
  }

  /// An organisation, or one of its posts after a stroke.
  Optional<Executor> executor(String text) {
    Optional<UUID> whole = organisation(text);
    int stroke = text.indexOf(OF);
    if (whole.isPresent() || stroke < 0) {
      return whole.map(it -> new Executor(it, null));
    }
    return organisation(text.substring(0, stroke))
        .flatMap(
            it ->
                post(it, text.substring(stroke + OF.length())).map(post -> new Executor(it, post)));
  }

  String executor(Executor executor) {
    String whole = organisation(executor.organisation());
    return executor.post() == null ? whole : whole + OF + post(executor.post());
  }
}
