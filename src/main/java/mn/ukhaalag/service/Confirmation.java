package mn.ukhaalag.service;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.ukhaalag.access.Accounts;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.service.form.Behalf;
import mn.ukhaalag.service.form.Form;
import mn.ukhaalag.service.form.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Whether the state knows what somebody confirmed of himself, so that nobody has to check it.
@Component
public class Confirmation {

  private final Requests requests;
  private final Versions versions;
  private final Accounts accounts;
  private final Citizens citizens;

  Confirmation(Requests requests, Versions versions, Accounts accounts, Citizens citizens) {
    this.requests = requests;
    this.versions = versions;
    this.accounts = accounts;
    this.citizens = citizens;
  }

  /// Whether every answer that could come from a register is what the registers say, of somebody
  /// who asks for himself and whose identity was proven. What one only claims is not confirmed.
  public boolean isConfirmed(Application application) {
    Request request = requests.get(application.id());
    UUID account = request.account();
    if (account == null || request.behalf() != Request.Behalf.SELF || !isProven(account)) {
      return false;
    }
    var actor = new Actor(account, request.name(), List.of(), request.language());
    Form form = versions.begunOn(application.version()).form();
    return isAsked(form) && differing(form, request.answers(), citizens.known(actor)).isEmpty();
  }

  /// The same for what is yet to be sent, with what stands in the way.
  ///
  /// @param account null for somebody without one
  /// @param known what the registers say of him
  public Outlook outlook(
      @Nullable UUID account, Form form, JsonNode answers, Map<String, JsonNode> known) {
    return new Outlook(
        account != null && isProven(account),
        Behalf.SELF.equals(answers.path(Behalf.WHO).asString(Behalf.SELF)),
        isAsked(form),
        differing(form, answers, known));
  }

  /// What an application that the registers could decide will meet.
  ///
  /// @param isProven whether somebody has seen who the applicant is
  /// @param isForSelf whether he asks for himself
  /// @param isAsked whether the form has a question that a register can answer
  /// @param differing the questions whose answers no register confirms
  public record Outlook(
      boolean isProven, boolean isForSelf, boolean isAsked, List<Question> differing) {

    /// Whether it is decided without an official.
    public boolean isAtOnce() {
      return isProven && isForSelf && isAsked && differing.isEmpty();
    }
  }

  private boolean isProven(UUID account) {
    return accounts.provenIdentity(account).isPresent();
  }

  private static boolean isAsked(Form form) {
    return form.questions().stream().anyMatch(it -> it.from() != null);
  }

  private static List<Question> differing(
      Form form, JsonNode answers, Map<String, JsonNode> known) {
    return form.questions().stream()
        .filter(it -> it.from() != null && !answers.path(it.name()).equals(known.get(it.from())))
        .toList();
  }
}
