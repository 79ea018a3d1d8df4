package mn.ukhaalag.service.designer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.ukhaalag.service.Sandbox.Move;

/// The moves of a trial as its form carries them: words with spaces between them, each a kind, an
/// element and an outcome with colons between those.
final class Moves {

  private static final int MOST = 200;

  private Moves() {}

  /// What cannot be read is left out.
  static List<Move> read(String written) {
    return Stream.of(written.split("\\s+", MOST + 1))
        .limit(MOST)
        .flatMap(it -> one(it).stream())
        .toList();
  }

  static Optional<Move> one(String word) {
    String[] parts = word.split(":", 3);
    return Stream.of(Move.Kind.values())
        .filter(it -> word(it).equals(parts[0]))
        .map(it -> new Move(it, part(parts, 1), part(parts, 2)))
        .findFirst();
  }

  private static String part(String[] parts, int place) {
    return parts.length > place ? parts[place] : "";
  }

  static String write(List<Move> moves) {
    return moves.stream().map(Moves::write).collect(Collectors.joining(" "));
  }

  private static String write(Move move) {
    return Stream.of(word(move.kind()), move.element(), move.outcome())
        .filter(it -> !it.isEmpty())
        .collect(Collectors.joining(":"));
  }

  private static String word(Move.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
