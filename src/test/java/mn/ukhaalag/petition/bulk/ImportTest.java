package mn.ukhaalag.petition.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.ledger.Entry;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.petition.Escalation;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petition.Outcome;
import mn.ukhaalag.petition.Petition.Status;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.petition.Staff;
import mn.ukhaalag.petition.bulk.page.ImportRun;
import mn.ukhaalag.petition.bulk.page.ImportRun.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An administrator takes over what another system kept.
@ProvinceTest
class ImportTest {

  private static final String HEADER =
      "external_id,received_at,kind,category_code,area_code,title,body,channel,closed_at,outcome,answer\n";

  @LocalServerPort int port;
  @Autowired SignedIn signedIn;
  @Autowired Imports imports;
  @Autowired ImportFolder folder;
  @Autowired Staff staff;
  @Autowired TakeOver takeOver;
  @Autowired Petitions petitions;
  @Autowired Escalation escalation;
  @Autowired Ledger ledger;
  @Autowired JdbcClient database;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void whatWasAnsweredComesWithItsAnswerAndWhatIsOpenWaitsForTheOffice() {
    String table =
        HEADER
            + "a-1,2025-01-02T09:00:00+08:00,REQUEST,R3,450151,Гэрэл,Гэрэл асахгүй"
            + " байна,CALL_CENTRE,2025-01-05T10:00:00+08:00,SATISFIED,Зассан\n"
            + "a-2,2026-02-20 09:00,COMPLAINT,W1,4501,\"Хог, хаягдал\",\"Хог\n"
            + "ачихгүй байна\",WALK_IN,,,\n";
    ImportRun run = imported("history-a", "ALL_OR_NOTHING", table);
    assertThat(run.state()).isEqualTo(State.DONE);
    assertThat(run.applied()).isEqualTo(2);

    Petition answered = petition("history-a", "a-1");
    assertThat(answered.status()).isEqualTo(Status.ANSWERED);
    assertThat(answered.standing().answeredAt()).isEqualTo("2025-01-05T02:00:00Z");
    assertThat(answered.standing().outcome()).isEqualTo(Outcome.SATISFIED);
    assertThat(answered.reference().text()).startsWith("ДУ-2025-");
    assertThat(ledger.history(answered.thing()))
        .extracting(Entry::act)
        .containsExactly("petition.imported");
    assertThat(tasks(answered)).isZero();
    assertThat(letters(answered)).isZero();

    Petition open = petition("history-a", "a-2");
    assertThat(open.status()).isEqualTo(Status.RECEIVED);
    assertThat(open.matter().body()).isEqualTo("Хог\nачихгүй байна");
    assertThat(open.receipt().originalDueOn()).hasToString("2026-03-23");
    assertThat(tasks(open)).isEqualTo(1);

    ImportRun again = imported("history-a", "ALL_OR_NOTHING", table);
    assertThat(again.applied()).isZero();
    assertThat(again.known()).isEqualTo(2);
  }

  @Test
  void ofAWrongRowNothingIsAppliedAndEachFaultIsSaid() {
    String table =
        HEADER
            + "b-1,2025-01-02,REQUEST,R3,,Гэрэл,Гэрэл асахгүй байна,WEB,,,\n"
            + "b-2,2025-13-02,WISH,R99,999999,,Гэрэл,WEB,2020-01-01,,\n"
            + "b-3,2025-01-02,REQUEST\n";
    ImportRun refused = imported("history-b", "ALL_OR_NOTHING", table);
    assertThat(refused.state()).isEqualTo(State.REFUSED);
    assertThat(refused.applied()).isZero();
    assertThat(refused.wrong()).isEqualTo(2);
    assertThat(count("history-b")).isZero();

    ImportRun taken = imported("history-b", "RIGHT_LINES", table);
    assertThat(taken.state()).isEqualTo(State.DONE);
    assertThat(taken.applied()).isEqualTo(1);
    Browse administrator = signedIn.in("azdtg-administrator-1", port);
    String faults = administrator.open("/work/imports/" + taken.id() + "/faults.csv").body();
    assertThat(faults)
        .contains("3,received_at,", "3,kind,", "3,category_code,", "3,area_code,", "3,title,")
        .contains("3,outcome,", "4,,");
    assertThat(administrator.open("/work/imports/" + taken.id()).text()).contains("WISH");
  }

  @Test
  void whatIsNoTableIsRefusedWithASentence() {
    assertThat(imported("history-c", "RIGHT_LINES", "id;name\n1;2\n").state())
        .isEqualTo(State.BROKEN);
    ImportRun koi8 = handed("history-c", new byte[] {'e', (byte) 0xc1, (byte) 0xff, '\n'});
    assertThat(over(koi8.id()).state()).isEqualTo(State.BROKEN);
    Seen refused =
        signedIn
            .in("azdtg-administrator-1", port)
            .open("/work/imports")
            .form("/work/imports")
            .with("source", "Эх сурвалж")
            .send();
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select(".govuk-error-summary a").eachAttr("href"))
        .contains("#source", "#file");
  }

  @Test
  void afterACrashTheWorkGoesOnWhereItStoodAndNoRowIsTakenTwice() {
    String table =
        HEADER
            + IntStream.range(0, 2500)
                .mapToObj(
                    row ->
                        "d-%d,2025-01-02,REQUEST,R3,,Гэрэл %d,Гэрэл асахгүй,WEB,,,"
                            .formatted(row, row))
                .collect(Collectors.joining("\n"));
    UUID id = UUID.randomUUID();
    ImportFolder.Kept kept =
        folder.keep(id, new ByteArrayInputStream(table.getBytes(UTF_8)), "d.csv");
    addWithoutJob(id, kept);
    var turns = new AtomicInteger();
    assertThat(takeOver.run(id, () -> turns.incrementAndGet() > 3)).isFalse();
    ImportRun brokenOff = imports.get(id);
    assertThat(brokenOff.applied()).isPositive().isLessThan(2500);
    assertThat(count("history-d")).isEqualTo(brokenOff.applied());
    assertThat(takeOver.run(id, () -> false)).isTrue();
    assertThat(imports.get(id).applied()).isEqualTo(2500);
    assertThat(count("history-d")).isEqualTo(2500);
  }

  @Test
  void onlyAdministratorsComeHereAndTheirTemplateIsRight() {
    assertThat(signedIn.in("azdtg-operator-1", port).open("/work/imports").status()).isEqualTo(404);
    String template =
        signedIn.in("azdtg-administrator-1", port).open("/work/imports/template.csv").body();
    ImportRun run = imported("history-e", "ALL_OR_NOTHING", template);
    assertThat(run.state()).isEqualTo(State.DONE);
    assertThat(run.applied()).isEqualTo(2);
  }

  @Test
  void whatMayBePublishedWaitsInOneListAndIsDecidedManyAtOnce() {
    String table =
        "external_id,received_at,kind,category_code,title,body,channel,publishable,closed_at,outcome,answer\n"
            + IntStream.range(0, 5)
                .mapToObj(
                    row ->
                        "f-%d,2025-01-02,REQUEST,R3,Шон %d,Утас 99112233 руу залгаарай,WEB,%s,2025-01-05,SATISFIED,Зассан"
                            .formatted(row, row, row == 4 ? "no" : "yes"))
                .collect(Collectors.joining("\n"));
    ImportRun run = imported("history-f", "ALL_OR_NOTHING", table);
    assertThat(open(run, "petition.task.moderate-imported")).isEqualTo(1);
    Browse moderator = signedIn.in("azdtg-moderator", port);
    assertThat(moderator.open("/work/moderation").text()).doesNotContain("Шон 1");
    String path = "/work/moderation/imports/" + run.id();
    Seen list = moderator.open(path);
    assertThat(list.text()).contains("Шон 0", "Шон 3", "***").doesNotContain("Шон 4", "99112233");
    assertThat(list.form(path + "/publications").send().status()).isEqualTo(422);

    var shown = petition("history-f", "f-0");
    Seen after = list.form(path + "/publications").with("petition", shown.id().toString()).send();
    assertThat(after.text()).contains("1 өргөдлийг нийтэллээ").doesNotContain("Шон 0");
    assertThat(Browse.at(port).open(shown.path()).text()).contains("Шон 0", "***");
    String refused = petition("history-f", "f-1").id().toString();
    after =
        after
            .form(path + "/publications")
            .with("petition", refused)
            .with("reason", "NOT_PUBLIC_INTEREST")
            .press(path + "/refusals");
    assertThat(after.text()).contains("Шон 2").doesNotContain("Шон 1");
    after = after.form(path + "/publications").press(path + "/refusal");
    assertThat(after.text()).contains("2 өргөдлийг нийтлэхгүй болголоо").doesNotContain("Шон 2");
    assertThat(open(run, "petition.task.moderate-imported")).isZero();
    assertThat(letters(petition("history-f", "f-1"))).isZero();
    assertThat(signedIn.in("azdtg-operator-1", port).open(path).status()).isEqualTo(404);
  }

  @Test
  void whatIsAboutTheModeratorWaitsForAnotherOne() {
    String table =
        """
        external_id,received_at,kind,category_code,title,body,channel,publishable,closed_at,outcome,answer
        k-0,2025-01-02,COMPLAINT,R3,Ажилтан,Бүдүүлэг харьцлаа,WEB,yes,2025-01-05,SATISFIED,Уучлал
        k-1,2025-01-02,COMPLAINT,R3,Зам,Нүх гарсан,WEB,yes,2025-01-05,SATISFIED,Зассан
        """;
    ImportRun run = imported("history-k", "ALL_OR_NOTHING", table);
    var about = petition("history-k", "k-0").id();
    database
        .sql("update petition.petition set subject_post_id = :post where id = :id")
        .param("post", staff.post("azdtg-moderator").id())
        .param("id", about)
        .update();
    Browse moderator = signedIn.in("azdtg-moderator", port);
    String path = "/work/moderation/imports/" + run.id();
    Seen after = moderator.open(path).form(path + "/publications").press(path + "/refusal");
    assertThat(after.text()).contains("1 өргөдлийг нийтлэхгүй болголоо");
    assertThat(
            database
                .sql(
                    """
                    select count(*) from petition.moderation
                    where petition_id = :id and decided_at is null
                    """)
                .param("id", about)
                .query(Long.class)
                .single())
        .isEqualTo(1L);
    assertThat(open(run, "petition.task.moderate-imported")).isEqualTo(1);
  }

  @Test
  void whatWasLateBeforeItCameIsToldEachHeadOnce() {
    String table =
        HEADER
            + IntStream.range(0, 30)
                .mapToObj(
                    row ->
                        "g-%d,2024-01-02,REQUEST,R3,4501,Хуучин %d,Гэрэл асахгүй байна,WEB,,,"
                            .formatted(row, row))
                .collect(Collectors.joining("\n"));
    signedIn.session("nauug-head");
    signedIn.session("azdtg-governor");
    ImportRun run = imported("history-g", "ALL_OR_NOTHING", table);
    assertThat(run.applied()).isEqualTo(30);
    escalation.run();
    Petition one = petition("history-g", "g-7");
    assertThat(
            database
                .sql("select count(*) from inbox.task where thing_id = ? and kind like '%.late'")
                .param(one.id())
                .query(Long.class)
                .single())
        .isZero();
    assertThat(ledger.history(one.thing()))
        .extracting(Entry::act)
        .containsExactly("petition.imported");
    for (String head : List.of("nauug-head", "azdtg-governor")) {
      assertThat(signedIn.in(head, port).open("/notices").text())
          .containsOnlyOnce("«history-g»-оос шилжүүлж авсан өргөдлийн хугацаа хэтэрсэн байна");
    }
  }

  private long open(ImportRun run, String kind) {
    return database
        .sql("select count(*) from inbox.task where thing_id = ? and kind = ? and done_at is null")
        .params(List.of(run.id(), kind))
        .query(Long.class)
        .single();
  }

  private ImportRun imported(String source, String mode, String table) {
    Browse administrator = signedIn.in("azdtg-administrator-1", port);
    Seen begun =
        administrator
            .open("/work/imports")
            .form("/work/imports")
            .with("source", source)
            .with("mode", mode)
            .file("file", "history.csv", "text/csv", table.getBytes(UTF_8))
            .send();
    assertThat(begun.statusBeforeRedirect()).isEqualTo(303);
    return over(UUID.fromString(begun.path().replaceAll(".*/", "")));
  }

  private ImportRun handed(String source, byte[] content) {
    UUID id = UUID.randomUUID();
    addWithoutJob(id, folder.keep(id, new ByteArrayInputStream(content), source));
    takeOver.run(id, () -> false);
    return imports.get(id);
  }

  private ImportRun over(UUID id) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> imports.get(id), run -> run.state().isOver());
  }

  private void addWithoutJob(UUID id, ImportFolder.Kept kept) {
    database
        .sql(
            """
            insert into petition.import
                (id, source, file_name, file_hash, size, mode, state, at)
            values (:id, 'history-d', :name, decode(:hash, 'hex'), :size, 'RIGHT_LINES',
                    'WAITING', now())
            """)
        .param("id", id)
        .param("name", kept.name())
        .param("hash", kept.sha256())
        .param("size", kept.size())
        .update();
  }

  private Petition petition(String source, String externalId) {
    return petitions.get(
        database
            .sql("select petition_id from petition.imported where source = ? and external_id = ?")
            .params(List.of(source, externalId))
            .query(UUID.class)
            .single());
  }

  private long count(String source) {
    return database
        .sql("select count(*) from petition.imported where source = ?")
        .param(source)
        .query(Long.class)
        .single();
  }

  private long tasks(Petition petition) {
    return database
        .sql("select count(*) from inbox.task where thing_id = ? and done_at is null")
        .param(petition.id())
        .query(Long.class)
        .single();
  }

  private long letters(Petition petition) {
    return database
        .sql("select count(*) from notice.notice where thing_id = ?")
        .param(petition.id())
        .query(Long.class)
        .single();
  }
}
