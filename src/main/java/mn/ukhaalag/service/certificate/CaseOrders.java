package mn.ukhaalag.service.certificate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Identity;
import mn.ukhaalag.access.RegisterNumber;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.CaseTask;
import mn.ukhaalag.service.CaseTasks;
import mn.ukhaalag.service.Request;
import mn.ukhaalag.service.Requests;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.service.Versions;
import mn.ukhaalag.service.certificate.CertificateOrder.Holder;
import mn.ukhaalag.service.certificate.CertificateOrder.Title;
import mn.ukhaalag.service.form.Behalf;
import mn.ukhaalag.service.form.Form;
import mn.ukhaalag.service.form.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// What the certificate of a case says: to whom, what was answered and what was decided. It is
/// signed by the post that decided; where nobody had to, by the head of the organisation.
@Component
class CaseOrders {

  private final Requests requests;
  private final Services services;
  private final Versions versions;
  private final CaseTasks tasks;
  private final Posts posts;
  private final CertifiedFacts facts;

  CaseOrders(
      Requests requests,
      Services services,
      Versions versions,
      CaseTasks tasks,
      Posts posts,
      CertifiedFacts facts) {
    this.requests = requests;
    this.services = services;
    this.versions = versions;
    this.tasks = tasks;
    this.posts = posts;
    this.facts = facts;
  }

  CertificateOrder of(Application application) {
    var service = services.get(application.service());
    Form form = versions.get(application.version()).form();
    Request request = requests.get(application.id());
    Label title = Specimens.title(service, form);
    var decision = application.standing().decision();
    return new CertificateOrder(
        application.organisation(),
        signer(application),
        service.code(),
        new Title(title.mn(), title.en()),
        holder(request, form),
        facts.of(form, request.answers(), decision == null ? "" : decision.words()),
        null,
        application.thing(),
        decision(application).map(CaseTask.Answer::by).orElse(null));
  }

  private UUID signer(Application application) {
    return decision(application)
        .map(CaseTask.Answer::post)
        .orElseGet(() -> head(application.organisation()));
  }

  /// The last decision that somebody in a post made.
  private Optional<CaseTask.Answer> decision(Application application) {
    return tasks.of(application.id()).stream()
        .filter(it -> it.kind() == CaseTask.Kind.DECISION)
        .map(CaseTask::answer)
        .filter(Objects::nonNull)
        .filter(it -> it.post() != null)
        .reduce((earlier, last) -> last);
  }

  private UUID head(UUID organisation) {
    List<Post> all = posts.of(organisation);
    return all.stream()
        .filter(it -> it.roles().contains(Role.HEAD))
        .findFirst()
        .or(() -> all.stream().findFirst())
        .map(Post::id)
        .orElseThrow(() -> new IllegalStateException("no post in " + organisation));
  }

  /// The one for whom it was asked.
  private static Holder holder(Request request, Form form) {
    if (request.behalf() != Request.Behalf.SELF) {
      String name = Optional.ofNullable(request.behalfName()).orElse("");
      return Holder.of(request.account(), name, identity(request.answers().path(Behalf.REGISTER)));
    }
    String name = known(form, "citizen.name", request);
    return Holder.of(
        request.account(),
        name.isEmpty() ? request.name() : name,
        form.questions().stream()
            .filter(it -> "citizen.register".equals(it.from()))
            .findFirst()
            .map(it -> identity(request.answers().path(it.name())))
            .orElse(null));
  }

  private static String known(Form form, String fact, Request request) {
    return form.questions().stream()
        .filter(it -> fact.equals(it.from()))
        .findFirst()
        .map(it -> request.answers().path(it.name()).asString(""))
        .orElse("");
  }

  private static @Nullable Identity identity(JsonNode answer) {
    String number = answer.asString("");
    return number.isEmpty() ? null : Identity.of(new RegisterNumber(number));
  }
}
