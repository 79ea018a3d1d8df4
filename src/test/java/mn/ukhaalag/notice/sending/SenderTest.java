package mn.ukhaalag.notice.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.SentCodes;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.access.CodeSender;
import mn.ukhaalag.access.Contact;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.notice.Notice;
import mn.ukhaalag.notice.Notices;
import mn.ukhaalag.notice.Phrase;
import mn.ukhaalag.notice.Recipient;
import mn.ukhaalag.notice.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Letters reach a real mail server: once, in the language of the reader, and after whatever went
/// wrong in between.
@ProvinceTest
class SenderTest {

  @Autowired Notices notices;
  @Autowired List<CodeSender> codeSenders;
  @Autowired Outbox outbox;
  @Autowired Wording wording;
  @Autowired ReplyMark marks;
  @Autowired SettableClock clock;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;

  private final Thing thing = new Thing("petition", UUID.randomUUID());
  private final String address = UUID.randomUUID() + "@example.mn";
  private final MailServer server = new MailServer();

  @BeforeEach
  void emptyTheOutbox() {
    clock.set(SettableClock.START);
    database.sql("delete from notice.message where finished_at is null").update();
  }

  @AfterEach
  void close() {
    server.close();
    clock.set(SettableClock.START);
  }

  @Test
  void aLetterIsWrittenInTheLanguageOfItsReader() throws MessagingException, IOException {
    put(address, Language.MN, "a");
    put(address, Language.EN, "b");
    sender().sendAll();
    var mails = server.to(address);
    assertThat(mails).hasSize(2);
    assertThat(mails.getFirst().getSubject())
        .isEqualTo("Таны ДУ-2026-000001-7 дугаартай өргөдөлд хариу өглөө");
    assertThat(text(mails.getFirst()))
        .contains("Эрхэм Бат-Эрдэнэ танаа,", "Газрын алба 2026.03.02-нд", "/petitions/1");
    assertThat(mails.getLast().getSubject())
        .isEqualTo("Your petition ДУ-2026-000001-7 has been answered");
    String mark = mails.getFirst().getMessageID().replaceAll("[<>]|@.*", "");
    assertThat(marks.letter(mark)).isPresent();
    assertThat(mails.getFirst().getReplyTo())
        .extracting(Object::toString)
        .containsExactly("office+" + mark + "@darkhan.example");
    assertThat(text(mails.getLast())).contains("Land Office answered", "2 March 2026");
    assertThat(states()).containsExactly("SENT", "SENT");
  }

  @Test
  void oneClickEndsASubscription() throws MessagingException, IOException {
    var notice = notice(address, Language.EN, "a").fromSubscription("/subscriptions/x/end");
    transaction.executeWithoutResult(status -> notices.send(notice));
    sender().sendAll();
    MimeMessage mail = server.to(address).getFirst();
    assertThat(mail.getHeader("List-Unsubscribe", null)).endsWith("/subscriptions/x/end>");
    assertThat(mail.getHeader("List-Unsubscribe-Post", null))
        .isEqualTo("List-Unsubscribe=One-Click");
    assertThat(text(mail)).contains("/subscriptions/x/end");
  }

  @Test
  void whatASecretSaidIsForgottenOnceItWasSent() {
    var secret =
        notice(address, Language.MN, "a").asUrgent().forgottenOnceSent(Duration.ofMinutes(30));
    transaction.executeWithoutResult(status -> notices.send(secret));
    assertThat(said()).contains("Газрын алба");
    sender().sendAll();
    assertThat(server.to(address)).hasSize(1);
    assertThat(said()).isEmpty();
  }

  @Test
  void aSecretThatCannotBeSentIsForgottenToo() {
    var secret =
        notice(address, Language.MN, "a").asUrgent().forgottenOnceSent(Duration.ofMinutes(30));
    transaction.executeWithoutResult(status -> notices.send(secret));
    clock.advance(Duration.ofMinutes(31));
    sender().sendAll();
    assertThat(server.to(address)).isEmpty();
    assertThat(states()).containsExactly("FAILED");
    assertThat(said()).isEmpty();
  }

  @Test
  void aSenderThatDiesAfterSendingLeavesALetterThatCanBeTold() throws MessagingException {
    put(address, Language.MN, "a");
    Plan claimed = outbox.claim(Lane.MAIL, Set.of(Channel.EMAIL));
    server.carrier(wording, marks).carry(claimed.letters().getFirst(), clock.instant());
    sender().sendAll();
    assertThat(server.to(address)).as("the dead one still holds it").hasSize(1);
    clock.advance(Outbox.LEASE);
    sender().sendAll();
    var mails = server.to(address);
    assertThat(mails).hasSize(2);
    assertThat(mails.getLast().getMessageID())
        .isEqualTo(mails.getFirst().getMessageID())
        .endsWith("@darkhan.example>");
    assertThat(states()).containsExactly("SENT");
  }

  @Test
  void aLetterIsTriedAgainLaterAndLater() {
    put(address, Language.MN, "a");
    server.stop();
    sender().sendAll();
    assertThat(states()).containsExactly("QUEUED");
    server.start();
    clock.advance(Duration.ofSeconds(29));
    sender().sendAll();
    assertThat(server.to(address)).isEmpty();
    clock.advance(Duration.ofSeconds(1));
    sender().sendAll();
    assertThat(server.to(address)).hasSize(1);
  }

  @Test
  void aLetterIsGivenUpAfterTwoDays() {
    put(address, Language.MN, "a");
    server.stop();
    int tries = 0;
    while (states().contains("QUEUED")) {
      sender().sendAll();
      clock.advance(Duration.ofMinutes(30));
      tries++;
    }
    assertThat(states()).containsExactly("FAILED");
    assertThat(clock.instant().minus(Duration.ofDays(2)))
        .isBefore(SettableClock.START.plus(Duration.ofHours(1)));
    assertThat(tries).isGreaterThan(70);
  }

  @Test
  void whatIsNoAddressIsRefusedAtOnce() {
    put("not an address", Language.MN, thing.id().toString());
    sender().sendAll();
    assertThat(states()).containsExactly("FAILED");
  }

  @Test
  void withoutAMailServerLettersWaitAndAreGivenUpAfterAWeek() {
    put(address, Language.MN, "a");
    var idle = new Sender(outbox, List.of(), clock);
    idle.sendAll();
    assertThat(states()).containsExactly("QUEUED");
    clock.advance(Duration.ofDays(7));
    idle.sendAll();
    assertThat(states()).containsExactly("FAILED");
  }

  @Test
  void aFloodBecomesOneDigest() throws MessagingException, IOException {
    IntStream.range(0, 7).forEach(number -> put(address, Language.EN, "flood-" + number));
    sender().sendAll();
    var mails = server.to(address);
    assertThat(mails).hasSize(1);
    assertThat(mails.getFirst().getSubject()).isEqualTo("You have 7 notices");
    assertThat(text(mails.getFirst()).split("•")).hasSize(8);
    assertThat(states()).hasSize(7).containsOnly("SENT");
  }

  @Test
  void aDigestThatIsSentAgainIsTheSameOne() throws MessagingException {
    IntStream.range(0, 7).forEach(number -> put(address, Language.EN, "flood-" + number));
    Plan claimed = outbox.claim(Lane.MAIL, Set.of(Channel.EMAIL));
    server.carrier(wording, marks).carry(claimed.letters().getFirst(), clock.instant());
    put(address, Language.EN, "later");
    clock.advance(Outbox.LEASE);
    sender().sendAll();
    var mails = server.to(address);
    assertThat(mails).hasSize(3);
    assertThat(mails.get(1).getMessageID()).isEqualTo(mails.getFirst().getMessageID());
  }

  @Test
  void whatComesAfterFiveWithinAnHourWaitsAndIsJoined() throws MessagingException {
    for (int number = 0; number < 20; number++) {
      put(address, Language.EN, "drop-" + number);
      sender().sendAll();
      clock.advance(Duration.ofMinutes(1));
    }
    assertThat(server.to(address)).hasSize(5);
    clock.advance(Duration.ofMinutes(40));
    sender().sendAll();
    assertThat(server.to(address)).hasSize(6);
    assertThat(server.to(address).getLast().getSubject()).isEqualTo("You have 15 notices");
  }

  @Test
  void anUrgentLetterNeverWaitsForADigest() {
    IntStream.range(0, 5).forEach(number -> put(address, Language.EN, "calm-" + number));
    sender().sendAll();
    transaction.executeWithoutResult(
        status -> notices.send(notice(address, Language.EN, "alarm").asUrgent()));
    sender().sendAll();
    assertThat(server.to(address)).hasSize(6);
  }

  @Test
  void twoSendersSendEachLetterOnce() throws InterruptedException {
    var addresses = IntStream.range(0, 80).mapToObj(number -> number + address).toList();
    addresses.forEach(to -> put(to, Language.MN, "race"));
    try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      nodes.invokeAll(
          List.of(
              Executors.callable(() -> sender().sendAll()),
              Executors.callable(() -> sender().sendAll())));
    }
    assertThat(addresses).allSatisfy(to -> assertThat(server.to(to)).hasSize(1));
    assertThat(states()).hasSize(80).containsOnly("SENT");
  }

  @Test
  void aCodeIsErasedOnceItIsSent() throws MessagingException, IOException {
    CodeSender codes =
        codeSenders.stream().filter(it -> !(it instanceof SentCodes)).findFirst().orElseThrow();
    var contact = Contact.email(address).orElseThrow();
    transaction.executeWithoutResult(status -> codes.send(contact, "123456", Language.EN));
    sender().sendAll();
    assertThat(text(server.to(address).getFirst())).contains("123456");
    assertThat(
            database
                .sql(
                    """
                    select count(*) from notice.notice n
                    join notice.message m on n.id = m.notice_id
                    where m.address = :address and n.arguments is not null
                    """)
                .param("address", address)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void aCodeWaitsForNoOtherLetter() throws Exception {
    var codeCame = new CountDownLatch(1);
    HttpServer gateway =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    gateway.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    gateway.createContext("/", exchange -> answer(exchange, codeCame));
    gateway.start();
    var busy = new Sender(outbox, List.of(sms(gateway)), clock);
    put(new Recipient.Contact("Бат-Эрдэнэ", null, "94750001", Language.MN), "slow");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> slow = threads.submit(busy::sendAll);
      CodeSender codes =
          codeSenders.stream().filter(it -> !(it instanceof SentCodes)).findFirst().orElseThrow();
      var contact = Contact.of("94750002").orElseThrow();
      transaction.executeWithoutResult(status -> codes.send(contact, "123456", Language.EN));
      Future<?> more = threads.submit(busy::sendAll);
      assertThat(codeCame.await(15, TimeUnit.SECONDS)).isTrue();
      slow.get(30, TimeUnit.SECONDS);
      more.get(30, TimeUnit.SECONDS);
    } finally {
      gateway.stop(0);
    }
    assertThat(states()).containsExactly("SENT");
  }

  @Test
  void aCodeBySmsWaitsForNoSilentMailServer() throws Exception {
    var codeCame = new CountDownLatch(1);
    HttpServer gateway =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    gateway.createContext("/", exchange -> answer(exchange, codeCame));
    gateway.start();
    var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      sendCode(Contact.email(address).orElseThrow());
      sendCode(Contact.of("95770020").orElseThrow());
      var both = new Sender(outbox, List.of(mailTo(silent), sms(gateway)), clock);
      Future<?> all = threads.submit(both::sendAll);
      assertThat(codeCame.await(15, TimeUnit.SECONDS)).isTrue();
      assertThat(all.isDone()).as("the mail server says nothing yet").isFalse();
      silent.close();
      all.get(60, TimeUnit.SECONDS);
    } finally {
      silent.close();
      gateway.stop(0);
    }
  }

  private void sendCode(Contact contact) {
    CodeSender codes =
        codeSenders.stream().filter(it -> !(it instanceof SentCodes)).findFirst().orElseThrow();
    transaction.executeWithoutResult(status -> codes.send(contact, "123456", Language.EN));
  }

  private EmailCarrier mailTo(ServerSocket server) {
    var client = new JavaMailSenderImpl();
    client.setHost("127.0.0.1");
    client.setPort(server.getLocalPort());
    client.getJavaMailProperties().setProperty("mail.smtp.timeout", "40000");
    return MailServer.carrier(client, wording, marks);
  }

  /// Holds everything back but codes, until one has come.
  private static void answer(HttpExchange exchange, CountDownLatch codeCame) throws IOException {
    String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (asked.contains("123456")) {
        codeCame.countDown();
      } else if (!codeCame.await(20, TimeUnit.SECONDS)) {
        throw new IOException("no code came");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  private SmsCarrier sms(HttpServer gateway) {
    URI address = URI.create("http://127.0.0.1:" + gateway.getAddress().getPort() + "/sms");
    return new SmsCarrier(new HttpSmsGateway(address, "", JsonMapper.shared()), wording);
  }

  private Sender sender() {
    return new Sender(outbox, List.of(server.carrier(wording, marks)), clock);
  }

  private void put(String to, Language language, String once) {
    transaction.executeWithoutResult(status -> notices.send(notice(to, language, once)));
  }

  private void put(Recipient.Contact to, String once) {
    transaction.executeWithoutResult(status -> notices.send(notice(to, once)));
  }

  private Notice notice(String to, Language language, String once) {
    return notice(new Recipient.Contact("Бат-Эрдэнэ", to, null, language), once);
  }

  private Notice notice(Recipient.Contact to, String once) {
    return new Notice(
        new Topic("letter.answered.subject"),
        to,
        thing,
        "letter.answered",
        List.of(
            "ДУ-2026-000001-7", LocalDate.of(2026, 3, 2), new Phrase("Газрын алба", "Land Office")),
        "/petitions/1",
        once);
  }

  private String said() {
    return database
        .sql("select coalesce(arguments::text, '') from notice.notice where thing_id = :thing")
        .param("thing", thing.id())
        .query(String.class)
        .single();
  }

  private List<String> states() {
    return database
        .sql(
            """
            select m.state
            from notice.message m join notice.notice n on n.id = m.notice_id
            where n.thing_id = :thing
            order by m.id
            """)
        .param("thing", thing.id())
        .query(String.class)
        .list();
  }

  private static String text(MimeMessage mail) throws MessagingException, IOException {
    return String.valueOf(mail.getContent());
  }
}
