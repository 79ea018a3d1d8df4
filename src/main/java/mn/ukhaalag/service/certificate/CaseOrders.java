package mn.ukhaalag.service.certificate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.access.Identity;
import mn.ukhaalag.access.RegisterNumber;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.directory.Posts;
import mn.ukhaalag.directory.Role;
import mn.ukhaalag.service.AnswerLines;
import mn.ukhaalag.service.Application;
import mn.ukhaalag.service.CaseTask;
import mn.ukhaalag.service.CaseTasks;
import mn.ukhaalag.service.Request;
import mn.ukhaalag.service.Requests;
import mn.ukhaalag.service.Services;
import mn.ukhaalag.service.Versions;
import mn.ukhaalag.service.certificate.CertificateOrder.Fact;
import mn.ukhaalag.service.certificate.CertificateOrder.Holder;
import mn.ukhaalag.service.certificate.CertificateOrder.Title;
import mn.ukhaalag.service.form.Behalf;
import mn.ukhaalag.service.form.Form;
import mn.ukhaalag.service.form.Label;
import mn.ukhaalag.service.form.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// What the certificate of a case says: to whom, what was answered and what was decided. It is
/// signed by the post that decided; where nobody had to, by the head of the organisation.
@Component
class CaseOrders {

  private static final Label DECIDED = new Label("Тодорхойлсон нь", "It is certified that");

  /// What is no fact to be certified: who it is, how to reach him, papers, promises.
  private static final Set<Question.Kind> UNPRINTED =
      EnumSet.of(Question.Kind.FILE, Question.Kind.STATEMENT, Question.Kind.REGISTER);

  private final Requests requests;
  private final Services services;
  private final Versions versions;
  private final CaseTasks tasks;
  private final Posts posts;
  private final AnswerLines lines;

  CaseOrders(
      Requests requests,
      Services services,
      Versions versions,
      CaseTasks tasks,
      Posts posts,
      AnswerLines lines) {
    this.requests = requests;
    this.services = services;
    this.versions = versions;
    this.tasks = tasks;
    this.posts = posts;
    this.lines = lines;
  }

  CertificateOrder of(Application application) {
    var service = services.get(application.service());
    Form form = versions.get(application.version()).form();
    Request request = requests.get(application.id());
    Label own = form.certificate() == null ? Label.NONE : form.certificate().title();
    Label title = own.mn().isEmpty() ? service.title() : own;
    return new CertificateOrder(
        application.organisation(),
        signer(application),
        service.code(),
        new Title(title.mn(), title.en()),
        holder(request, form),
        facts(application, request, form),
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

  private List<Fact> facts(Application application, Request request, Form form) {
    List<String> wanted = form.certificate() == null ? printed(form) : form.certificate().facts();
    var facts =
        new ArrayList<>(
            lines.of(form, request.answers(), List.of()).stream()
                .filter(it -> wanted.contains(it.name()) && !it.texts().isEmpty())
                .map(CaseOrders::fact)
                .toList());
    var decision = application.standing().decision();
    if (decision != null && !decision.words().isEmpty()) {
      facts.add(new Fact(DECIDED.mn(), DECIDED.en(), decision.words()));
    }
    return facts;
  }

  private static List<String> printed(Form form) {
    return form.questions().stream()
        .filter(it -> !UNPRINTED.contains(it.kind()))
        .filter(it -> it.from() == null || it.from().equals("citizen.address"))
        .map(Question::name)
        .filter(it -> !it.startsWith(Behalf.WHO))
        .toList();
  }

  /// Mongolian first; in English besides, where it is called differently.
  private static Fact fact(AnswerLines.Line line) {
    String mn = line.texts().stream().map(Label::mn).collect(Collectors.joining("; "));
    String en = line.texts().stream().map(Label::en).collect(Collectors.joining("; "));
    String value = mn.equals(en) ? mn : mn + " / " + en;
    return new Fact(line.label().mn(), line.label().en(), value);
  }
}
