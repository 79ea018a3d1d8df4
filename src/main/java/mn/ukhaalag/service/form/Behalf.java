package mn.ukhaalag.service.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mn.ukhaalag.service.form.Condition.Operator;
import mn.ukhaalag.service.form.Question.Choice;
import mn.ukhaalag.service.form.Question.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The questions of a form that may be filled in for somebody else: for a child by its parent or
/// guardian, or by power of attorney.
public final class Behalf {

  public static final String WHO = "behalf";
  public static final String NAME = "behalf-name";
  public static final String REGISTER = "behalf-register";
  public static final String DOCUMENT = "behalf-document";

  /// As the answers name them.
  public static final String SELF = "self";

  public static final String CHILD = "child";
  public static final String PROXY = "proxy";

  private static final Set<String> NAMES = Set.of(WHO, NAME, REGISTER, DOCUMENT);

  private Behalf() {}

  /// Whether that question is one of these.
  public static boolean isOne(Question question) {
    return NAMES.contains(question.name());
  }

  static List<Question> questions(JsonNode allowed) {
    List<String> who =
        Stream.of(CHILD, PROXY)
            .filter(it -> allowed.valueStream().anyMatch(node -> it.equals(node.asString(""))))
            .toList();
    if (who.isEmpty()) {
      return List.of();
    }
    var other = new Condition.Test(WHO, Operator.IN, who);
    return List.of(
        who(who),
        question(
            NAME, Kind.TEXT, "Хэний нэрийн өмнөөс (овог, нэр)", "Whose name (full name)", other),
        question(
            REGISTER, Kind.REGISTER, "Түүний регистрийн дугаар", "Their register number", other),
        question(
            DOCUMENT,
            Kind.FILE,
            "Төлөөлөх эрхийг нотлох баримт (төрсний гэрчилгээ, итгэмжлэл)",
            "Proof that you may act (birth certificate, power of attorney)",
            other));
  }

  private static Question who(List<String> who) {
    var options = new ArrayList<Choice>();
    options.add(new Choice(SELF, new Label("Өөрийн", "Myself")));
    if (who.contains(CHILD)) {
      options.add(
          new Choice(
              CHILD, new Label("Хүүхдийн эсвэл асран хамгаалж буй хүний", "My child or ward")));
    }
    if (who.contains(PROXY)) {
      options.add(
          new Choice(
              PROXY, new Label("Итгэмжлэлээр өөр хүний", "Somebody else, by power of attorney")));
    }
    return new Question(
        WHO,
        Kind.CHOICE,
        new Label("Хэний өмнөөс хүсэлт гаргаж байна вэ?", "Whom do you apply for?"),
        Label.NONE,
        true,
        null,
        null,
        options,
        List.of());
  }

  private static Question question(
      String name, Kind kind, String mn, String en, @Nullable Condition when) {
    return new Question(
        name, kind, new Label(mn, en), Label.NONE, true, when, null, List.of(), List.of());
  }
}
