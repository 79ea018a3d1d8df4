package mn.ukhaalag.service.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.service.payment.Invoice.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A fee is asked for, paid in each of the ways, given back and reconciled.
@ProvinceTest
class PaymentStoryTest {

  @LocalServerPort int port;
  @Autowired PaidOffice office;
  @Autowired QpayPeer qpay;
  @Autowired QpayWay way;
  @Autowired InvoiceRows invoices;
  @Autowired Payments payments;
  @Autowired SignedIn signedIn;
  @Autowired SettableClock clock;
  @Autowired JdbcClient database;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
    qpay.isDown(false);
  }

  private Seen called(Invoice invoice) {
    return Browse.at(port).open(QpayWay.callbackPath(invoice));
  }

  @Test
  void manyCallbacksAtOncePayOnceAndTheProcessGoesOn() throws QpayProblem {
    Invoice invoice = office.asked();
    assertThat(invoice.amount()).isEqualByComparingTo("5000");
    way.invoice(invoice);
    assertThat(called(invoice).body()).contains("No payment has arrived");
    assertThat(office.state(invoice)).isEqualTo(State.OPEN);
    qpay.pays(invoice.number().text(), "5000.00");
    qpay.forgetsTokens();
    List<String> said =
        IntStream.range(0, 20).parallel().mapToObj(it -> called(invoice).body()).toList();
    assertThat(said).filteredOn(it -> it.contains("invoice is paid")).hasSize(1);
    assertThat(said).filteredOn(it -> it.contains("recorded before")).hasSize(19);
    assertThat(office.state(invoice)).isEqualTo(State.PAID);
    assertThat(office.isGranted(invoice)).isTrue();
  }

  @Test
  void aForgedCallbackAndOneForAnotherAmountChangeNothing() throws QpayProblem {
    assertThat(Browse.at(port).open("/one-click/payments/" + UUID.randomUUID()).status())
        .isEqualTo(404);
    assertThat(Browse.at(port).open("/one-click/payments/abc").body())
        .contains("no such invoice", "Nothing changed");
    Invoice invoice = office.asked();
    way.invoice(invoice);
    qpay.pays(invoice.number().text(), "500");
    assertThat(called(invoice).body()).contains("not the amount");
    assertThat(office.state(invoice)).isEqualTo(State.OPEN);
    qpay.pays(invoice.number().text(), "5000");
    assertThat(called(invoice).body()).contains("invoice is paid");
    qpay.pays(invoice.number().text(), "5000");
    called(invoice);
    assertThat(office.state(invoice)).isEqualTo(State.PAID);
    Browse clerk = signedIn.in(PaidOffice.CODE + "-clerk", port);
    Seen list =
        clerk.open("/work/payments/reconciliation").form("/work/payments/reconciliation").send();
    assertThat(list.text()).contains("Давхар төлсөн", invoice.number().text());
    String csv =
        new String(
            clerk.download("/work/payments/reconciliation/differences.csv"),
            StandardCharsets.UTF_8);
    assertThat(csv).contains("DOUBLE,QPAY," + invoice.number().text());
  }

  @Test
  void aCitizenPaysByQpayAndGetsTheMoneyBackWhenTwoAgree() {
    Browse citizen = signedIn.in("fhc-4-clerk", port);
    Invoice invoice = office.asked(signedIn.account("fhc-4-clerk"));
    String path = office.ownPath(invoice);
    assertThat(citizen.open("/notices").text()).contains("төлбөр төлнө үү");
    Seen chosen = citizen.open(path).form(path + "/qpay").send();
    assertThat(chosen.text()).contains(invoice.number().text(), "5,000₮", "Туршилт банк");
    assertThat(chosen.body()).doesNotContain("javascript:alert");
    String money = qpay.pays(invoice.number().text(), "5000");
    Seen paid = chosen.form(path + "/check").send();
    assertThat(paid.text()).contains("Төлбөр төлөгдлөө");
    assertThat(citizen.open(path + "/receipt").text()).contains(money, "5,000₮", "QPay");
    assertThat(Browse.at(port).open(path).path()).startsWith("/sign-in");

    String work = invoice.workPath();
    Browse clerk = signedIn.in(PaidOffice.CODE + "-clerk", port);
    clerk.open(work).form(work + "/refund").with("reason", "Буруу үйлчилгээ").send();
    Browse head = signedIn.in(PaidOffice.CODE + "-head", port);
    int before = qpay.refunds.get();
    qpay.isDown(true);
    Seen down = head.open(work);
    assertThat(agree(down, work).status()).isEqualTo(409);
    assertThat(office.state(invoice)).isEqualTo(State.REFUND_ASKED);
    qpay.isDown(false);
    assertThat(agree(down, work).text()).contains("мөнгийг буцаалаа");
    assertThat(agree(down, work).status()).isEqualTo(409);
    assertThat(qpay.refunds.get()).isEqualTo(before + 1);
    assertThat(office.state(invoice)).isEqualTo(State.REFUNDED);
  }

  @Test
  void nobodyRecordsThatHeHimselfHasPaidNorGivesHimselfMoneyBack() {
    String own = PaidOffice.CODE + "-clerk";
    Browse clerk = signedIn.in(own, port);
    Invoice invoice = office.asked(signedIn.account(own));
    String work = invoice.workPath();
    Seen refused = cash(clerk, work, "Ө-1" + invoice.id());
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("Өөр ажилтан бүртгэх ёстой");
    String csv =
        "date,amount,reference,text,payer\n2026-03-02,5000,%s,Hurs %s,Bat\n"
            .formatted("E" + invoice.id(), invoice.number());
    assertThat(statement(clerk, csv).text()).contains("0 төлөгдсөн, 1 шийдвэр");
    Seen list = clerk.open("/work/payments");
    assertThat(list.text()).contains("E" + invoice.id(), "Бүртгэсэн ажилтны өөрийн төлбөр");
    list.form("/work/payments/lines/" + line("E" + invoice.id()) + "/assignment")
        .with("number", invoice.number().text())
        .send();
    clerk.open("/work/payments/reconciliation").form("/work/payments/reconciliation").send();
    assertThat(office.state(invoice)).isEqualTo(State.OPEN);

    Browse head = signedIn.in(PaidOffice.CODE + "-head", port);
    cash(head, work, "Ө-2" + invoice.id());
    assertThat(office.state(invoice)).isEqualTo(State.PAID);
    head.open(work).form(work + "/refund").with("reason", "Буруу үйлчилгээ").send();
    assertThat(agree(clerk.open(work), work).status()).isEqualTo(409);
    assertThat(office.state(invoice)).isEqualTo(State.REFUND_ASKED);
  }

  private UUID line(String reference) {
    return database
        .sql("select id from service.statement_line where reference = :reference")
        .param("reference", reference)
        .query(UUID.class)
        .single();
  }

  private static Seen cash(Browse cashier, String work, String receipt) {
    return cashier
        .open(work)
        .form(work + "/cash")
        .with("receipt", receipt)
        .with("amount", "5000")
        .send();
  }

  private static Seen agree(Seen page, String work) {
    return page.form(work + "/refund/decision").with("decision", "agree").send();
  }

  @Test
  void aTokenThatRunsOutIsRenewed() throws QpayProblem {
    Invoice invoice = office.asked();
    way.invoice(invoice);
    qpay.pays(invoice.number().text(), "5000");
    int signIns = qpay.signIns.get();
    int refreshes = qpay.refreshes.get();
    clock.advance(Duration.ofHours(25));
    assertThat(called(invoice).body()).contains("invoice is paid");
    assertThat(qpay.refreshes.get()).isEqualTo(refreshes + 1);
    // The first one at the renewal is counted by the stand-in as a new token too.
    assertThat(qpay.signIns.get()).isEqualTo(signIns + 1);
  }

  @Test
  void moneyThatComesAfterTheLastDayStillPays() {
    Invoice invoice = office.asked(signedIn.account("fhc-4-clerk"));
    clock.advance(Duration.ofDays(31));
    invoices.overdue(clock.instant(), 10_000).stream()
        .filter(it -> it.id().equals(invoice.id()))
        .forEach(it -> payments.expire(it.id()));
    assertThat(office.state(invoice)).isEqualTo(State.EXPIRED);
    Browse citizen = signedIn.in("fhc-4-clerk", port);
    assertThat(citizen.open(office.ownPath(invoice)).text()).contains("Хугацаа дууссан");
    Browse clerk = signedIn.in(PaidOffice.CODE + "-clerk", port);
    String path = invoice.workPath();
    clerk
        .open(path)
        .form(path + "/cash")
        .with("receipt", "К-" + invoice.id())
        .with("amount", "5000")
        .send();
    assertThat(office.state(invoice)).isEqualTo(State.PAID);
    assertThat(office.isGranted(invoice)).isTrue();
  }

  @Test
  void aCashierSaysWhichInvoiceALinePays() {
    Invoice invoice = office.asked();
    Browse clerk = signedIn.in(PaidOffice.CODE + "-clerk", port);
    String csv =
        "date,amount,reference,text,payer\n2026-03-02,5000,%s,хураамж,Bat\n"
            .formatted("C" + invoice.id());
    statement(clerk, csv);
    Seen open = clerk.open("/work/payments");
    String action = "/work/payments/lines/" + line("C" + invoice.id()) + "/assignment";
    Seen unknown = open.form(action).with("number", "TL-2026-999999-9").send();
    assertThat(unknown.text()).contains("TL-2026-999999-9");
    assertThat(office.state(invoice)).isEqualTo(State.OPEN);
    Seen paid = unknown.form(action).with("number", invoice.number().text()).send();
    assertThat(paid.text()).contains("төлөгдлөө");
    assertThat(office.state(invoice)).isEqualTo(State.PAID);
    assertThat(open.form(action).with("number", invoice.number().text()).send().status())
        .isEqualTo(404);
  }

  @Test
  void twoImportsOfTheSameMoneyInAnotherOrderEnd() {
    List<Invoice> asked = Stream.generate(office::asked).limit(12).toList();
    List<String> rows =
        new ArrayList<>(
            asked.stream()
                .map(
                    it ->
                        "2026-03-02,5000,%s,%s,Bat\n".formatted("D" + it.id(), it.number().text()))
                .toList());
    String there = "date,amount,reference,text,payer\n" + String.join("", rows);
    Collections.reverse(rows);
    String back = "date,amount,reference,text,payer\n" + String.join("", rows);
    Browse one = signedIn.in(PaidOffice.CODE + "-clerk", port);
    Browse other = signedIn.in(PaidOffice.CODE + "-head", port);
    List<Integer> said =
        Stream.of(there, back)
            .parallel()
            .map(it -> statement(it.equals(there) ? one : other, it).statusBeforeRedirect())
            .toList();
    assertThat(said).containsOnly(303);
    assertThat(asked).allMatch(it -> office.state(it) == State.PAID);
  }

  @Test
  void whileQpayIsDownNothingIsBelieved() throws QpayProblem {
    Invoice invoice = office.asked();
    way.invoice(invoice);
    qpay.pays(invoice.number().text(), "5000");
    qpay.isDown(true);
    assertThat(called(invoice).status()).isEqualTo(503);
    assertThat(office.state(invoice)).isEqualTo(State.OPEN);
  }

  @Test
  void aStatementIsMatchedOnceAndTheRestWaitsForACashier() {
    Invoice paid = office.asked();
    Invoice other = office.asked();
    Browse clerk = signedIn.in(PaidOffice.CODE + "-clerk", port);
    String csv =
        "date,amount,reference,text,payer\n2026-03-02,5000,%s,Hurs %s,Bat\n2026-03-02,700,%s,%s,Dorj\n"
            .formatted(
                "A" + paid.id(),
                paid.number().text().replace("-", " "),
                "B" + paid.id(),
                other.number());
    assertThat(statement(clerk, csv).text()).contains("1 төлөгдсөн, 1 шийдвэр");
    assertThat(statement(clerk, csv).text()).contains("0 төлөгдсөн, 0 шийдвэр", "2 өмнө орсон");
    assertThat(office.state(paid)).isEqualTo(State.PAID);
    assertThat(office.state(other)).isEqualTo(State.OPEN);
    Seen broken = statement(clerk, csv.replace("700", "долоо"));
    assertThat(broken.status()).isEqualTo(422);
    assertThat(broken.text()).contains("«долоо» гэдэг нь дүн биш");
  }

  private static Seen statement(Browse clerk, String content) {
    return clerk
        .open("/work/payments")
        .form("/work/payments/statements")
        .file("file", "a.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8))
        .send();
  }

  @Test
  void cashIsTakenOnceAndGivenBackByTwo() {
    Invoice invoice = office.asked();
    Browse clerk = signedIn.in(PaidOffice.CODE + "-clerk", port);
    String path = invoice.workPath();
    Seen wrong =
        clerk.open(path).form(path + "/cash").with("receipt", "К-1").with("amount", "1").send();
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.page().select("[name=receipt]").attr("value")).isEqualTo("К-1");
    String receipt = "К-" + invoice.id();
    Seen right = wrong.form(path + "/cash").with("receipt", receipt).with("amount", "5000").send();
    assertThat(right.text()).contains("Төлбөр төлөгдлөө");
    Seen asked = right.form(path + "/refund").with("reason", "Буруу үйлчилгээ").send();
    assertThat(asked.page().select("form[action$=decision]")).isEmpty();
    Browse head = signedIn.in(PaidOffice.CODE + "-head", port);
    Seen choice = head.open(path);
    choice.form(path + "/refund/decision").send();
    assertThat(office.state(invoice)).isEqualTo(State.REFUND_ASKED);
    Browse asker = clerk;
    Seen own =
        asker.send(
            asker
                .request(path + "/refund/decision")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "http://127.0.0.1:" + port)
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "decision=agree&_csrf="
                            + asked.page().select("[name=_csrf]").attr("value"))));
    assertThat(own.status()).isEqualTo(409);
    assertThat(own.text()).contains("өөр хүн");
    assertThat(office.state(invoice)).isEqualTo(State.REFUND_ASKED);
  }

  @Test
  void xmlThatWouldFetchOrGrowIsRefused() {
    String bomb =
        "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>"
            + "<Document><BkToCstmrStmt><Ntry><AddtlNtryInf>&b;&c;</AddtlNtryInf></Ntry>"
            + "</BkToCstmrStmt></Document>";
    assertThat(StatementFile.read(bomb.getBytes(StandardCharsets.UTF_8)).faults()).isNotEmpty();
    String camt =
        """
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt>
        <Ntry><Amt Ccy="MNT">5000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
        <BookgDt><Dt>2026-03-02</Dt></BookgDt><AcctSvcrRef>R1</AcctSvcrRef><NtryDtls><TxDtls>
        <RmtInf><Ustrd>TL-2026-000001-1</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
        <Ntry><Amt Ccy="MNT">9.00</Amt><CdtDbtInd>DBIT</CdtDbtInd></Ntry>
        </Stmt></BkToCstmrStmt></Document>
        """;
    StatementFile.Read read = StatementFile.read(camt.getBytes(StandardCharsets.UTF_8));
    assertThat(read.faults()).isEmpty();
    assertThat(read.lines()).extracting(StatementLine::reference).containsExactly("R1");
  }
}
