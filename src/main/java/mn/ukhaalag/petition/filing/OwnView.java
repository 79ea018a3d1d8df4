package mn.ukhaalag.petition.filing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.directory.Areas;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.petition.Act;
import mn.ukhaalag.petition.Aftermath;
import mn.ukhaalag.petition.Aftermath.Again;
import mn.ukhaalag.petition.Answer;
import mn.ukhaalag.petition.Answers;
import mn.ukhaalag.petition.Correspondence;
import mn.ukhaalag.petition.Correspondence.Kind;
import mn.ukhaalag.petition.Correspondence.Remark;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petitioners;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.Taxonomy;
import mn.ukhaalag.petition.filing.page.OwnPage;
import mn.ukhaalag.petition.filing.page.OwnPage.Contest;
import mn.ukhaalag.petition.filing.page.OwnPage.Given;
import mn.ukhaalag.petition.filing.page.OwnPage.Said;
import mn.ukhaalag.petition.filing.page.OwnPage.Signed;
import mn.ukhaalag.petition.filing.page.OwnPage.Typed;
import mn.ukhaalag.petition.filing.page.OwnPage.Who;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Gathers all that a petitioner may see of his petition.
@Component
class OwnView {

  /// The kind of thing that an answer is for its files.
  static final String ANSWER = "petition-answer";

  private final JdbcClient database;
  private final Petitions petitions;
  private final Petitioners petitioners;
  private final Answers answers;
  private final Correspondence correspondence;
  private final Aftermath aftermath;
  private final Signatures signatures;
  private final History history;
  private final Attachments attachments;
  private final Taxonomy taxonomy;
  private final Areas areas;
  private final Organisations organisations;
  private final Clock clock;

  OwnView(
      JdbcClient database,
      Petitions petitions,
      Petitioners petitioners,
      Answers answers,
      Correspondence correspondence,
      Aftermath aftermath,
      Signatures signatures,
      History history,
      Attachments attachments,
      Taxonomy taxonomy,
      Areas areas,
      Organisations organisations,
      Clock clock) {
    this.database = database;
    this.petitions = petitions;
    this.petitioners = petitioners;
    this.answers = answers;
    this.correspondence = correspondence;
    this.aftermath = aftermath;
    this.signatures = signatures;
    this.history = history;
    this.attachments = attachments;
    this.taxonomy = taxonomy;
    this.areas = areas;
    this.organisations = organisations;
    this.clock = clock;
  }

  OwnPage page(Petition petition, Typed typed, Problems problems) {
    Signatures.Count signed = signatures.count(petition.id());
    return new OwnPage(
        petition,
        petition.ownPath(),
        clock.instant(),
        WorkingCalendar.dayOf(petition.dueAt().minusSeconds(1)),
        taxonomy.get(petition.category()),
        areas.path(petition.area()),
        organisations.get(petition.organisation()),
        petitioners.find(petition.id()).orElse(null),
        attachments.listOf(Petition.THING, petition.id()),
        history.of(petition),
        said(petition),
        answer(petition).orElse(null),
        contest(petition),
        new Signed(signed.asked(), signed.confirmed(), signed.waiting()),
        typed,
        problems);
  }

  /// Questions and replies; the notes of officials are not among them.
  private List<Said> said(Petition petition) {
    List<Remark> remarks =
        correspondence.list(petition.id()).stream()
            .filter(remark -> remark.kind() != Kind.NOTE)
            .toList();
    Map<UUID, Who> officials =
        history.officials(remarks.stream().map(Remark::post).filter(Objects::nonNull).toList());
    return remarks.stream()
        .map(
            it ->
                new Said(
                    it.at(),
                    it.kind() == Kind.REPLY,
                    it.words(),
                    it.post() == null ? null : officials.get(it.post())))
        .toList();
  }

  /// The answer that holds; for a merged petition that of the one it goes on with.
  private Optional<Given> answer(Petition petition) {
    Petition end = end(petition);
    boolean isElsewhere = !end.id().equals(petition.id());
    return answers
        .sent(end.id())
        .map(answer -> given(answer, isElsewhere ? end.reference().text() : null));
  }

  private Given given(Answer answer, @Nullable String in) {
    return new Given(
        answer.decidedAt() == null ? answer.draftedAt() : answer.decidedAt(),
        answer.outcome().name(),
        answer.words(),
        answer.legalGround(),
        attachments.listOf(ANSWER, answer.id()),
        in,
        rated(answer.id()));
  }

  private @Nullable Integer rated(UUID answer) {
    return database
        .sql("select stars from petition.rating where answer_id = :answer")
        .param("answer", answer)
        .query(Integer.class)
        .optional()
        .orElse(null);
  }

  private Petition end(Petition petition) {
    UUID end =
        database
            .sql(
                """
                with recursive way as (
                    select id, merged_into from petition.petition where id = :id
                    union
                    select p.id, p.merged_into
                    from petition.petition p join way on p.id = way.merged_into)
                select id from way where merged_into is null
                """)
            .param("id", petition.id())
            .query(UUID.class)
            .single();
    return end.equals(petition.id()) ? petition : petitions.get(end);
  }

  private Contest contest(Petition petition) {
    return new Contest(
        until(petition, Act.REOPENED, Again.REOPENED),
        until(petition, Act.APPEALED, Again.APPEALED));
  }

  private @Nullable Instant until(Petition petition, Act act, Again how) {
    return petition.allows(act)
        ? aftermath
            .lastMoment(petition, how)
            .filter(end -> clock.instant().isBefore(end))
            .orElse(null)
        : null;
  }
}
