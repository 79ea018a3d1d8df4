package mn.ukhaalag.service.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.service.Bpmn;
import mn.ukhaalag.service.Diagrams;
import mn.ukhaalag.service.process.Diagram.Box;
import mn.ukhaalag.service.process.Drawing.Kind;
import mn.ukhaalag.service.process.Drawing.Node;
import org.springframework.stereotype.Component;

/// Draws processes as SVG, from what they mean.
@Component
class DrawnDiagrams implements Diagrams {

  private static final int HALF_WIDTH = 72;
  private static final int HALF_HEIGHT = 34;
  private static final int SMALL = 16;
  private static final int GATEWAY = 22;
  private static final int LETTERS = 20;
  private static final int MOST_LINES = 3;
  private static final int LINE = 16;

  @Override
  public Optional<String> svg(Bpmn process, Standing standing, Language language) {
    try {
      return Optional.of(drawn(new Diagram(BpmnReader.read(process).scope()), standing, language));
    } catch (Unreadable broken) {
      return Optional.empty();
    }
  }

  private static String drawn(Diagram diagram, Standing standing, Language language) {
    var svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\" font-family=\"sans-serif\" font-size=\"12\">%n"
            .formatted(diagram.width(), diagram.height()));
    diagram.arrows().forEach(it -> arrow(svg, it.getFirst(), it.getLast()));
    diagram.boxes().forEach(it -> box(svg, it, standing, language));
    return svg.append("</svg>\n").toString();
  }

  private static int half(Node node) {
    return switch (node.kind()) {
      case START, END, TERMINATE, TIMER, BOUNDARY -> SMALL;
      case EXCLUSIVE, PARALLEL, INCLUSIVE -> GATEWAY;
      case HUMAN, AUTOMATIC, SUB_PROCESS, FOREIGN -> HALF_WIDTH;
    };
  }

  private static void arrow(StringBuilder svg, Box from, Box to) {
    boolean isBack = to.x() <= from.x();
    int begin = from.x() + half(from.node());
    int end = isBack ? to.x() : to.x() - half(to.node());
    int middle = isBack ? from.y() + HALF_HEIGHT + LINE / 2 : end - LINE;
    String path =
        isBack
            ? "M%d %d H%d V%d H%d V%d"
                .formatted(begin, from.y(), begin + SMALL / 2, middle, end, to.y() + HALF_HEIGHT)
            : "M%d %d H%d V%d H%d".formatted(begin, from.y(), middle, to.y(), end);
    svg.append(
        "<path d=\"%s\" fill=\"none\" stroke=\"#495772\" stroke-width=\"1.5\"/>%n".formatted(path));
    if (!isBack) {
      svg.append("<path d=\"M%1$d %2$d l-8 -4 v8 z\" fill=\"#495772\"/>%n".formatted(end, to.y()));
    }
  }

  private static void box(StringBuilder svg, Box box, Standing standing, Language language) {
    Node node = box.node();
    boolean isOpen = standing.open().stream().anyMatch(it -> holds(node, it));
    boolean isDone = standing.done().stream().anyMatch(it -> holds(node, it));
    String paint =
        "fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\""
            .formatted(
                isOpen ? "#fff4d9" : isDone ? "#e0f3e9" : "#ffffff",
                isOpen ? "#0b4aa2" : "#495772",
                isOpen ? "4" : node.kind() == Kind.END ? "3" : "1.5");
    svg.append(shape(box, paint)).append('\n');
    words(svg, box, language);
  }

  /// Whether that element is the node, or stands inside of it.
  private static boolean holds(Node node, String element) {
    return node.id().equals(element)
        || (node.scope() != null && node.scope().all().anyMatch(it -> it.id().equals(element)));
  }

  private static String shape(Box box, String paint) {
    int half = half(box.node());
    return switch (box.node().kind()) {
      case START, END, TERMINATE, TIMER, BOUNDARY ->
          "<circle cx=\"%d\" cy=\"%d\" r=\"%d\" %s/>".formatted(box.x(), box.y(), half, paint);
      case EXCLUSIVE, PARALLEL, INCLUSIVE ->
          "<path d=\"M%d %d l%3$d %3$d l-%3$d %3$d l-%3$d -%3$d z\" %4$s/>"
              .formatted(box.x(), box.y() - half, half, paint);
      case HUMAN, AUTOMATIC, SUB_PROCESS, FOREIGN ->
          "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\" %s/>"
              .formatted(box.x() - half, box.y() - HALF_HEIGHT, 2 * half, 2 * HALF_HEIGHT, paint);
    };
  }

  private static void words(StringBuilder svg, Box box, Language language) {
    List<String> lines = lines(box.node(), language);
    boolean isInside = half(box.node()) == HALF_WIDTH;
    int top =
        isInside ? box.y() - (lines.size() - 1) * LINE / 2 + 4 : box.y() + half(box.node()) + LINE;
    for (int line = 0; line < lines.size(); line++) {
      svg.append(
          "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"#12203a\">%s</text>%n"
              .formatted(box.x(), top + line * LINE, escaped(lines.get(line))));
    }
  }

  /// The name in the language, broken into lines; of a name in both the part before or after the
  /// stroke.
  private static List<String> lines(Node node, Language language) {
    String[] parts = node.name().split(" / ", 2);
    String name = language == Language.EN && parts.length > 1 ? parts[1] : parts[0];
    var lines = new ArrayList<String>();
    for (String word : Stream.of(name.split("\\s+", -1)).filter(it -> !it.isEmpty()).toList()) {
      boolean fits = !lines.isEmpty() && lines.getLast().length() + word.length() < LETTERS;
      if (fits) {
        lines.set(lines.size() - 1, lines.getLast() + " " + word);
      } else if (lines.size() < MOST_LINES) {
        lines.add(word);
      } else {
        lines.set(MOST_LINES - 1, lines.getLast() + "…");
        break;
      }
    }
    return lines;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
