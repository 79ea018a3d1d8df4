package mn.ukhaalag.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Accounts;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.service.form.Question;
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
    boolean isProven =
        account != null
            && request.behalf() == Request.Behalf.SELF
            && accounts.provenIdentity(account).isPresent();
    return isProven && agrees(request, versions.begunOn(application.version()));
  }

  private boolean agrees(Request request, Version version) {
    var actor = new Actor(request.account(), request.name(), List.of(), request.language());
    Map<String, JsonNode> known = citizens.known(actor);
    List<Question> asked =
        version.form().questions().stream().filter(it -> it.from() != null).toList();
    return !asked.isEmpty()
        && asked.stream()
            .allMatch(
                it ->
                    Optional.ofNullable(known.get(it.from()))
                        .filter(request.answers().path(it.name())::equals)
                        .isPresent());
  }
}
