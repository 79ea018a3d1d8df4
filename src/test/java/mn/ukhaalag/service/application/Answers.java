package mn.ukhaalag.service.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import mn.ukhaalag.Filling;
import mn.ukhaalag.Seen;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.service.Versions;
import mn.ukhaalag.service.form.Form;
import mn.ukhaalag.service.form.Question;
import org.springframework.stereotype.Component;

/// Fills in the form of any service with plausible answers, page by page.
@Component
public class Answers {

  private final Services services;
  private final Versions versions;

  Answers(Services services, Versions versions) {
    this.services = services;
    this.versions = versions;
  }

  /// From the first question to the page on which all is checked.
  ///
  /// @param chosen what is to be typed into fields with those names; the rest is made up
  public Seen fill(String service, Seen first, Map<String, String> chosen) {
    Form form = versions.published(services.find(service).orElseThrow().id()).orElseThrow().form();
    Seen seen = first;
    for (int pages = 0; !seen.path().endsWith("/check"); pages++) {
      assertThat(pages).as("pages of " + service + ": " + seen.path()).isLessThan(40);
      assertThat(seen.status()).as(seen.path() + ": " + seen.text()).isEqualTo(200);
      seen = answer(form.find(Applicant.question(seen)).orElseThrow(), seen, chosen);
    }
    return seen;
  }

  private static Seen answer(Question question, Seen seen, Map<String, String> chosen) {
    Filling filling = Applicant.form(seen);
    boolean isKnown = !seen.page().select("a[href$='?change=1']").isEmpty();
    if (isKnown && !chosen.containsKey(question.name())) {
      return filling.with("step", "next").send();
    }
    if (question.kind() == Question.Kind.FILE && question.required()) {
      filling.file("files", "баримт.png", "image/png", Picture.small());
    }
    if (question.required() || chosen.keySet().stream().anyMatch(it -> isOf(question, it))) {
      fields(question, chosen).forEach(filling::with);
    }
    return filling.with("step", "next").send();
  }

  private static boolean isOf(Question question, String field) {
    return field.equals(question.name()) || field.startsWith(question.name() + "-");
  }

  private static Map<String, String> fields(Question question, Map<String, String> chosen) {
    var fields = new TreeMap<String, String>();
    if (question.kind() == Question.Kind.GROUP) {
      question.parts().forEach(it -> fields.put(question.name() + "-" + it.name(), plausible(it)));
    } else if (question.kind() != Question.Kind.FILE) {
      fields.put(question.name(), plausible(question));
    }
    chosen.forEach(
        (field, value) -> {
          if (isOf(question, field)) {
            fields.put(field, value);
          }
        });
    return fields;
  }

  private static String plausible(Question question) {
    return switch (question.kind()) {
      case TEXT -> question.name().equals("phone") ? "99112233" : "Туршилтын нэр";
      case LONG_TEXT -> "Дэлгэрэнгүй тайлбар";
      case NUMBER -> "2";
      case MONEY -> "500000";
      case DATE -> "2026-03-20";
      case CHOICE, CHOICES -> question.options().getFirst().value();
      case ADDRESS -> "450453";
      case REGISTER -> "ТА80010113";
      case ORGANISATION -> "1234567";
      case PLACE -> "49.4867";
      case STATEMENT -> "true";
      case FILE, GROUP -> "";
    };
  }
}
