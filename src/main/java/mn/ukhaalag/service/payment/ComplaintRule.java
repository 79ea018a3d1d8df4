package mn.ukhaalag.service.payment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petitioner;
import mn.ukhaalag.petition.Petitioners;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.Reference;
import mn.ukhaalag.service.AnswerRule;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.CaseSection;
import mn.ukhaalag.service.Requests;
import mn.ukhaalag.service.Versions;
import mn.ukhaalag.service.form.Form;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// The complaint from which a refund follows: one of those who asks. Both read it from the case.
@Component
@Order(20)
class ComplaintRule implements AnswerRule, CaseSection {

  private final Petitions petitions;
  private final Petitioners petitioners;
  private final Requests requests;
  private final Versions versions;

  ComplaintRule(
      Petitions petitions, Petitioners petitioners, Requests requests, Versions versions) {
    this.petitions = petitions;
    this.petitioners = petitioners;
    this.requests = requests;
    this.versions = versions;
  }

  @Override
  public Form.Use use() {
    return Form.Use.PETITION;
  }

  @Override
  public Optional<Message> fault(JsonNode answer, @Nullable UUID account) {
    return find(answer).filter(it -> isOf(it, account)).isPresent()
        ? Optional.empty()
        : Optional.of(Message.of("service.payment.problem.complaint", answer.asString("")));
  }

  private boolean isOf(Petition petition, @Nullable UUID account) {
    return petitioners
        .find(petition.id())
        .map(Petitioner::account)
        .map(it -> it.equals(account))
        // Somebody at the counter shows his receipt.
        .orElse(account == null);
  }

  private Optional<Petition> find(JsonNode answer) {
    return Reference.parse(answer.asString("")).flatMap(petitions::find);
  }

  @Override
  public Optional<Section> of(Application application) {
    return versions
        .get(application.version())
        .form()
        .uses(use())
        .flatMap(
            it -> requests.find(application.id()).map(asked -> asked.answers().path(it.name())))
        .flatMap(this::find)
        .map(it -> new Section(Message.of("service.payment.complaint"), List.of(line(it))));
  }

  private static Line line(Petition petition) {
    return new Line(
        Message.of("service.payment.complaint.line", petition.reference().text()),
        petition.ownPath(),
        "/work/petitions/" + petition.reference().slug());
  }
}
