package mn.ukhaalag.petition.post;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.file.Attachment;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.notice.sending.ReplyMark;
import mn.ukhaalag.petition.Correspondence;
import mn.ukhaalag.petition.Correspondence.Kind;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petition.Channel;
import mn.ukhaalag.petition.Petitioners;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// People write to the office, and so do machines.
@ProvinceTest
class MailTest {

  private static final String PNG =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

  @LocalServerPort int port;
  @Autowired SignedIn signedIn;
  @Autowired MailSpool spool;
  @Autowired MailDelivery delivery;
  @Autowired Petitions petitions;
  @Autowired Petitioners petitioners;
  @Autowired Correspondence correspondence;
  @Autowired Attachments attachments;
  @Autowired ReplyMark marks;
  @Autowired JdbcClient database;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void aMailOfAMailboxBecomesAPetitionOnce() throws Exception {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", "imap").dynamicPort());
    server.start();
    try {
      var user = server.setUser("office@darkhan.example", "office", "secret");
      String mail =
          mail("once@x", "Гэрэл", "text/plain; charset=UTF-8", "Гудамжны гэрэл асахгүй байна.");
      for (int copy = 0; copy < 2; copy++) {
        user.deliver(
            new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(UTF_8))));
      }
      var settings =
          new ImapSettings(
              "127.0.0.1", server.getImap().getPort(), "office", "secret", "INBOX", false);
      new ImapMailbox(settings, spool).fetch();
      new ImapMailbox(settings, spool).fetch();
      delivery.run();
    } finally {
      server.stop();
    }
    Petition petition = filed("<once@x>");
    assertThat(petition.title()).isEqualTo("Гэрэл");
    assertThat(petition.receipt().channel()).isEqualTo(Channel.EMAIL);
    assertThat(petition.area()).isEqualTo("45");
    assertThat(petition.category()).isEqualTo("X0");
    assertThat(petitioners.find(petition.id()).orElseThrow().email()).isEqualTo("bat@example.mn");
    assertThat(petitioners.find(petition.id()).orElseThrow().name()).isEqualTo("Бат");
    assertThat(spool.waiting(10)).isEmpty();
  }

  @Test
  void oldAlphabetsAndHtmlAreRead() throws IOException {
    var koi8 = Charset.forName("KOI8-R");
    deliver(
        "From: =?koi8-r?B?%s?= <bat@example.mn>\r\nSubject: =?koi8-r?B?%s?=\r\nMessage-ID: <koi@x>\r\nContent-Type: text/plain; charset=koi8-r\r\nContent-Transfer-Encoding: base64\r\n\r\n%s\r\n"
            .formatted(
                base64("Бат".getBytes(koi8)),
                base64("Свет".getBytes(koi8)),
                base64("Хороо манай гудамж".getBytes(koi8))));
    assertThat(filed("<koi@x>").title()).isEqualTo("Свет");
    assertThat(filed("<koi@x>").matter().body()).isEqualTo("Хороо манай гудамж");

    deliver(
        mail(
            "qp@x",
            "=?windows-1251?Q?=C3=FD=F0=FD=EB?=",
            "text/plain; charset=windows-1251\r\nContent-Transfer-Encoding: quoted-printable",
            "=C3=F3=E4=E0=EC=E6 =F5=E0=F0=E0=ED=F5=F3=E9"));
    assertThat(filed("<qp@x>").title()).isEqualTo("Гэрэл");
    assertThat(filed("<qp@x>").matter().body()).isEqualTo("Гудамж харанхуй");

    deliver(
        mail(
            "html@x",
            "HTML",
            "text/html; charset=UTF-8",
            "<html><head><style>p{}</style></head><body><p>Нэг"
                + " &lt;мөр&gt;</p><script>alert(1)</script><p>Хоёр<br>гурав<img"
                + " src=\"http://127.0.0.1:1/x\"></p></body></html>"));
    assertThat(filed("<html@x>").matter().body())
        .contains("Нэг <мөр>", "Хоёр\nгурав")
        .doesNotContain("alert", "p{}");

    deliver(mail("odd@x", "Үсэг", "text/plain; charset=no-such-charset", "Гудамж харанхуй байна"));
    assertThat(filed("<odd@x>").matter().body()).isEqualTo("Гудамж харанхуй байна");
  }

  @Test
  void attachmentsAreKeptAndTheRefusedOnesAreNamed() throws IOException {
    String parts =
        part(
                "multipart/alternative; boundary=b2",
                """
                --b2
                Content-Type: text/plain; charset=UTF-8

                Гудамж харанхуй байна
                --b2
                Content-Type: text/html

                <b>html</b>
                --b2--\
                """)
            + part(
                "image/png; name=\"=?UTF-8?B?%s?=\"\r\nContent-Transfer-Encoding: base64"
                    .formatted(base64("зураг.png".getBytes(UTF_8))),
                PNG)
            + part(
                "image/jpeg; name=\"virus.jpg\"\r\nContent-Transfer-Encoding: base64",
                base64("MZ not a picture".getBytes(UTF_8)))
            + part(
                "application/pdf; name=\"large.pdf\"\r\nContent-Transfer-Encoding: base64",
                Base64.getMimeEncoder().encodeToString(new byte[25 << 20]));
    deliver(mail("parts@x", "Хавсралттай", "multipart/mixed; boundary=b1", parts + "--b1--"));
    Petition petition = filed("<parts@x>");
    assertThat(petition.matter().body()).isEqualTo("Гудамж харанхуй байна");
    assertThat(attachments.listOf(Petition.THING, petition.id()))
        .extracting(Attachment::name)
        .containsExactly("зураг.png");
    assertThat(correspondence.list(petition.id()))
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.kind()).isEqualTo(Kind.NOTE);
              assertThat(note.words()).contains("virus.jpg", "large.pdf");
            });
  }

  @Test
  void aReplyToOurLetterIsThePetitionersAndThatOfAnotherIsANewPetition() throws IOException {
    Petition petition = first("first@x", "bat@example.mn");
    String answer = answering(petition, "reply@x");
    deliver(
        answer.replace(
            "Subject", "In-Reply-To: <%s@localhost>\r\nSubject".formatted(mark(petition))));
    assertThat(outcome("<reply@x>")).isEqualTo("REPLIED");
    assertThat(correspondence.list(petition.id()))
        .extracting("words")
        .containsExactly("Одоо хоёр гэрэл унтарсан");

    deliver(
        answering(petition, "plus@x")
            .replace("To: office@", "To: office+%s@".formatted(mark(petition))));
    assertThat(outcome("<plus@x>")).isEqualTo("REPLIED");

    deliver(answering(petition, "other@x").replace("bat@example.mn", "dorj@example.mn"));
    assertThat(filed("<other@x>").id()).isNotEqualTo(petition.id());
    assertThat(correspondence.list(petition.id())).hasSize(2);
  }

  @Test
  void aReplyWithoutProofWaitsUntilAnOfficialHasAskedThePetitioner() throws IOException {
    Petition petition = first("doubt@x", "doubt@example.mn");
    Petition other = first("else@x", "else@example.mn");
    String forged = answering(petition, "forged@x").replace("bat@", "doubt@");
    deliver(forged);
    deliver(
        answering(petition, "borrowed@x")
            .replace("bat@", "doubt@")
            .replace("Subject", "References: <%s@x>\r\nSubject".formatted(mark(other)))
            .replace("хоёр гэрэл", "гурван гэрэл"));
    assertThat(outcome("<forged@x>")).isEqualTo("UNPROVEN");
    assertThat(outcome("<borrowed@x>")).isEqualTo("UNPROVEN");
    assertThat(correspondence.list(petition.id())).isEmpty();

    var clerk = signedIn.in("azdtg-operator-1", port);
    String path = "/work/petitions/" + petition.reference().slug();
    Seen page = clerk.open(path);
    assertThat(page.text()).contains("doubt@example.mn", "Одоо хоёр гэрэл", "Одоо гурван гэрэл");
    var forms = page.page().select("form[action$=/acceptance]").eachAttr("action");
    page.form(forms.getFirst()).send();
    assertThat(correspondence.list(petition.id()))
        .extracting("words")
        .containsExactly("Одоо хоёр гэрэл унтарсан");
    clerk.open(path).form(forms.getLast()).press(forms.getLast().replace("acceptance", "refusal"));
    assertThat(clerk.open(path).text()).doesNotContain("doubt@example.mn ·", "Одоо гурван гэрэл");
    assertThat(correspondence.list(petition.id())).hasSize(1);
  }

  @Test
  void onlyOurOwnServerVouchesForASender() {
    var ours = new Authentication("mx.darkhan.example");
    String passed = "mx.darkhan.example; spf=fail; dmarc=pass (p=reject) header.from=example.mn";
    assertThat(ours.vouches(headers(passed), "bat@example.mn")).isTrue();
    assertThat(ours.vouches(headers(passed), "bat@sub.example.mn")).isFalse();
    assertThat(ours.vouches(headers(passed.replace("pass", "fail")), "bat@example.mn")).isFalse();
    assertThat(ours.vouches(headers(passed.replace("mx.", "forged.")), "bat@example.mn")).isFalse();
    assertThat(ours.vouches(headers(passed.replace("pass", "fail"), passed), "bat@example.mn"))
        .isFalse();
    assertThat(new Authentication("").vouches(headers(passed), "bat@example.mn")).isFalse();
  }

  @Test
  void whatTheSenderChoseVouchesForNothing() {
    var ours = new Authentication("mx.darkhan.example");
    String forged = "dmarc=pass header.from=example.mn ";
    for (String chosen :
        new String[] {
          "\"x; " + forged + "; x\"@evil.example",
          "\"x\\\"; " + forged + "; x\"@evil.example",
          "x (y (z); " + forged + ";) @evil.example",
          "x; " + forged + "; x"
        }) {
      String header =
          "mx.darkhan.example; spf=pass smtp.mailfrom=%s; dmarc=fail header.from=example.mn"
              .formatted(chosen);
      assertThat(ours.vouches(headers(header), "bat@example.mn")).as(header).isFalse();
    }
    String honest =
        "mx.darkhan.example; spf=pass (of \"bat; bold\"@example.mn) smtp.mailfrom=\"bat; bold\";"
            + " dmarc=pass header.from=example.mn";
    assertThat(ours.vouches(headers(honest), "bat@example.mn")).isTrue();
  }

  private static String[] headers(String... headers) {
    return headers;
  }

  /// A petition that somebody with that address sent by mail.
  private Petition first(String id, String address) throws IOException {
    deliver(
        mail(id, "Анхны", "text/plain; charset=UTF-8", "Гудамж харанхуй байна")
            .replace("bat@example.mn", address));
    return filed("<" + id + ">");
  }

  private static String answering(Petition petition, String id) {
    return mail(
        id,
        "Re: Таны өргөдлийг бүртгэлээ: " + petition.reference().text(),
        "text/plain; charset=UTF-8",
        "Одоо хоёр гэрэл унтарсан\n\n> Таны өргөдөл");
  }

  /// The mark of the receipt, as the petitioner finds it in his mailbox.
  private String mark(Petition petition) {
    return marks.of(
        database
            .sql(
                """
                select message.id from notice.message
                join notice.notice on notice.id = message.notice_id
                where notice.thing_id = ? and message.channel = 'EMAIL'
                """)
            .params(List.of(petition.id()))
            .query(UUID.class)
            .list()
            .getFirst());
  }

  @Test
  void machinesAreIgnoredAndBrokenMailsAreShownAndBlockNothing() throws IOException {
    deliver(
        "Auto-Submitted: auto-replied\r\n"
            + mail("auto@x", "Амралт", "text/plain", "I am away until Monday"));
    deliver(
        "Precedence: bulk\r\n"
            + mail("bulk@x", "Сурталчилгаа", "text/plain", "Buy this now please"));
    deliver(
        "Return-Path: <>\r\n"
            + mail("bounce@x", "Undelivered", "multipart/report; boundary=b", "--b--"));
    assertThat(outcome("<auto@x>")).isEqualTo("IGNORED");
    assertThat(outcome("<bulk@x>")).isEqualTo("IGNORED");
    assertThat(outcome("<bounce@x>")).isEqualTo("IGNORED");

    deliver("\0\0\0 this is no mail");
    deliver(
        mail("nobody@x", "Хэн", "text/plain", "Хэн ч биш байна")
            .replace("<bat@example.mn>", "nobody"));
    deliver(mail("after@x", "Дараа нь", "text/plain; charset=UTF-8", "Гудамж харанхуй байна"));
    assertThat(filed("<after@x>").title()).isEqualTo("Дараа нь");
    assertThat(spool.waiting(10)).isEmpty();
    String page = signedIn.in("azdtg-administrator-2", port).open("/work/mail").text();
    assertThat(page).contains("Илгээгчийн хаяг");
    assertThat(signedIn.in("azdtg-operator-1", port).open("/work/mail").status()).isEqualTo(404);
  }

  private void deliver(String mail) throws IOException {
    spool.put(target -> target.write(mail.getBytes(UTF_8)));
    delivery.run();
  }

  private static String mail(String id, String subject, String type, String body) {
    return "From: Бат <bat@example.mn>\r\nTo: office@darkhan.example\r\nSubject: %s\r\nMessage-ID: <%s>\r\nMIME-Version: 1.0\r\nContent-Type: %s\r\n\r\n%s\r\n"
        .formatted(subject, id, type, body);
  }

  private static String part(String type, String body) {
    return "--b1\r\nContent-Type: " + type + "\r\n\r\n" + body + "\r\n";
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private Petition filed(String messageId) {
    return petitions.get(
        database
            .sql("select petition_id from petition.mail where message_id = ?")
            .params(List.of(messageId))
            .query(UUID.class)
            .single());
  }

  private String outcome(String messageId) {
    return database
        .sql("select outcome from petition.mail where message_id = ?")
        .params(List.of(messageId))
        .query(String.class)
        .single();
  }
}
