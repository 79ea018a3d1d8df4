package mn.ukhaalag.service;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.service.form.Form;
import mn.ukhaalag.service.form.Question;
import mn.ukhaalag.web.Message;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// All rules of other rooms on answers.
@Component
public class AnswerRules {

  private final List<AnswerRule> rules;

  AnswerRules(List<AnswerRule> rules) {
    this.rules = rules;
  }

  /// Says what is wrong with the answer to one question.
  public void check(
      Form form, Question question, JsonNode answer, @Nullable UUID account, Problems problems) {
    if (answer.isMissingNode() || answer.isNull()) {
      return;
    }
    for (AnswerRule rule : rules) {
      if (question.name().equals(form.uses().get(rule.use()))) {
        Optional<Message> fault = rule.fault(answer, account);
        fault.ifPresent(it -> problems.add(question.name(), it.key(), it.arguments().toArray()));
      }
    }
  }

  Problems check(Form form, JsonNode answers, @Nullable UUID account) {
    var problems = new Problems();
    form.uses()
        .values()
        .forEach(
            name ->
                form.find(name)
                    .ifPresent(it -> check(form, it, answers.path(name), account, problems)));
    return problems;
  }

  /// The organisation that handles a case because of an answer.
  Optional<UUID> inCharge(Form form, JsonNode answers) {
    return rules.stream()
        .filter(it -> form.uses().containsKey(it.use()))
        .flatMap(it -> it.inCharge(answers.path(form.uses().get(it.use()))).stream())
        .findFirst();
  }
}
