package mn.ukhaalag.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.petition.Staff;
import mn.ukhaalag.plan.report.MorningOfReports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A report is made from the record of execution, submitted, given back, approved and locked;
/// one
/// that is late needs an exception that stays visible.
@ProvinceTest
class ReportStoryTest {

  private static final Instant MARCH = Instant.parse("2026-03-18T02:00:00Z");
  private static final Instant APRIL = Instant.parse("2026-04-06T02:00:00Z");

  @LocalServerPort int port;
  @Autowired SignedIn signedIn;
  @Autowired Staff staff;
  @Autowired Planning planning;
  @Autowired MorningOfReports morning;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(MARCH);
  }

  @Test
  void aReportIsMadeSubmittedGivenBackApprovedAndOpenedAgain() {
    Measure measure = planned("education");
    Browse keeper = signedIn.in("education-head", port);
    tell(keeper, measure);
    String periods = "/work/plans/" + measure.document() + "/reports";
    Seen report = keeper.open(periods).form(periods).with("part", "Q1").send();
    String path = report.path();
    String words = "words-" + measure.id();
    assertThat(report.form(path + "/lines").value(words)).isEqualTo("Гэрээ байгуулсан");
    Seen bare = report.form(path + "/lines").with(words, "").send();
    assertThat(bare.status()).isEqualTo(422);
    Seen submitted =
        bare.form(path + "/lines")
            .with(words, "Гэрээ байгуулж эхэлсэн")
            .with("submit", "yes")
            .send();
    assertThat(submitted.text()).contains("Тайланг ирүүллээ", "25 %");
    // He holds the rights to approve it, too, but not of what he submitted himself.
    assertThat(submitted.text()).contains("Өөрийн ирүүлсэн тайланг");
    assertThat(submitted.page().select("form[action$=/approval]")).isEmpty();

    Browse monitor = signedIn.in("azdtg-hshudah-head", port);
    Seen speechless = monitor.open(path).form(path + "/return").send();
    assertThat(speechless.status()).isEqualTo(422);
    Seen returned =
        speechless
            .form(path + "/return")
            .with("remark", "Үр дүнг бичнэ үү")
            .with("remark-" + measure.id(), "Хэдэн гэрээ вэ")
            .send();
    assertThat(returned.text()).contains("Буцаасан", "Хэдэн гэрээ вэ");
    assertThat(keeper.open("/work").text()).contains("Тайлан засах");
    Seen again = keeper.open(path).form(path + "/lines").with("submit", "yes").send();
    assertThat(again.text()).contains("Тайланг ирүүллээ");
    Seen approved = monitor.open(path).form(path + "/approval").send();
    assertThat(approved.text()).contains("Тайланг баталлаа");
    assertThat(keeper.open(path).page().select("form[action$=/lines]")).isEmpty();

    Seen reopened =
        monitor.open(path).form(path + "/reopening").with("reopenReason", "Тоо буруу").send();
    assertThat(reopened.text()).contains("Баталсан тайланг дахин нээсэн: Тоо буруу");
    assertThat(keeper.open(path).page().select("form[action$=/lines]")).isNotEmpty();
    assertThat(signedIn.in("nauug-clerk", port).open(path).status()).isEqualTo(404);
  }

  @Test
  void aLateReportIsRemindedOfAndNeedsAnExceptionThatStays() {
    Measure measure = planned("culture");
    String periods = "/work/plans/" + measure.document() + "/reports";
    Browse keeper = signedIn.in("culture-head", port);
    morning.comes();
    assertThat(keeper.open("/work").text()).contains("Тайлан ирүүлэх");
    clock.set(Instant.parse("2026-03-27T02:00:00Z"));
    morning.comes();
    assertThat(keeper.open("/work").text()).contains("Хоцорсон тайлан");
    Browse monitor = signedIn.in("azdtg-hshudah-head", port);
    assertThat(monitor.open("/work").page().select("a[href=" + periods + "]")).isEmpty();
    clock.set(APRIL);
    morning.comes();
    assertThat(monitor.open("/work").page().select("a[href=" + periods + "]")).isNotEmpty();
    assertThat(monitor.open("/work/reports?part=Q1").text()).contains("Соёл");
    assertThat(monitor.open("/work").text()).contains("Хоцорсон тайлан");

    Seen report = keeper.open(periods).form(periods).with("part", "Q1").send();
    String path = report.path();
    Seen late = report.form(path + "/lines").with("submit", "yes").send();
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("хоцорч ирүүлэх зөвшөөрөл");
    monitor
        .open(path)
        .form(path + "/exceptions")
        .with("exceptionReason", "Өвчтэй байсан")
        .with("untilDay", "2026-04-10")
        .send();
    Seen submitted = keeper.open(path).form(path + "/lines").with("submit", "yes").send();
    assertThat(submitted.text()).contains("Тайланг ирүүллээ", "Хоцорсон", "Өвчтэй байсан");
    assertThat(keeper.open("/work").text()).doesNotContain("Хоцорсон тайлан");
    assertThat(monitor.open("/work/reports?part=Q1").text()).contains("Онцгой зөвшөөрөлтэй");
  }

  @Test
  void whatWasDoneAfterThePeriodIsNotInItsReport() {
    Measure measure = planned("forensic");
    Browse keeper = signedIn.in("forensic-head", port);
    tell(keeper, measure);
    clock.set(APRIL);
    keeper
        .open(measure.path())
        .form(measure.path() + "/notes")
        .with("words", "Дөрөвдүгээр сард дуусгасан")
        .with("percent", "90")
        .send();
    String periods = "/work/plans/" + measure.document() + "/reports";
    Seen report = keeper.open(periods).form(periods).with("part", "Q1").send();
    var lines = report.form(report.path() + "/lines");
    assertThat(lines.value("percent-" + measure.id())).isEqualTo("25");
    assertThat(lines.value("words-" + measure.id())).isEqualTo("Гэрээ байгуулсан");
  }

  private Measure planned(String organisation) {
    var head = staff.post(organisation + "-head");
    Document plan = planning.draft(Level.ORGANISATION, head.organisation(), head.id(), null);
    Measure measure =
        planning.measure(planning.objective(plan, "1"), "1.1", head.organisation(), head.id());
    planning.enforce(plan);
    return measure;
  }

  private static void tell(Browse browse, Measure measure) {
    Seen told =
        browse
            .open(measure.path())
            .form(measure.path() + "/notes")
            .with("words", "Гэрээ байгуулсан")
            .with("percent", "25")
            .file("files", "geree.pdf", "application/pdf", Planning.PDF)
            .send();
    assertThat(told.text()).contains("Гүйцэтгэл бүртгэгдлээ");
  }
}
