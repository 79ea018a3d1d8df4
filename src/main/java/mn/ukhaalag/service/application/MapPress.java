package mn.ukhaalag.service.application;

import java.util.List;
import java.util.Map;
import mn.ukhaalag.directory.Point;
import mn.ukhaalag.directory.SumMap;
import mn.ukhaalag.service.form.Question;
import org.jspecify.annotations.Nullable;

/// Where the map of a question for a place was pressed, as a browser tells it without any script.
final class MapPress {

  private static final String X = "map.x";
  private static final String Y = "map.y";

  private MapPress() {}

  static boolean is(Question question, Map<String, List<String>> fields) {
    return question.kind() == Question.Kind.PLACE
        && isOnMap(fields.get(X), SumMap.WIDTH)
        && isOnMap(fields.get(Y), SumMap.HEIGHT);
  }

  private static boolean isOnMap(@Nullable List<String> typed, int size) {
    String number = typed == null || typed.isEmpty() ? "" : typed.getFirst();
    return number.matches("\\d{1,4}") && Integer.parseInt(number) <= size;
  }

  /// Fills in the fields of the question, if the map was pressed.
  static void into(Question question, Map<String, List<String>> fields) {
    if (is(question, fields)) {
      Point place = SumMap.pressed(number(fields, X), number(fields, Y));
      fields.put(question.name(), List.of(Double.toString(place.latitude())));
      fields.put(question.name() + "-longitude", List.of(Double.toString(place.longitude())));
    }
  }

  private static int number(Map<String, List<String>> fields, String name) {
    return Integer.parseInt(fields.getOrDefault(name, List.of("0")).getFirst());
  }
}
