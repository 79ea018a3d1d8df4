package mn.ukhaalag.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.petition.SignedIn;
import mn.ukhaalag.petition.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Whoever writes a report that is late asks for more time; the monitoring team refuses or grants
/// it with a reason. And two people who write one report are shown what the other one wrote.
@ProvinceTest
class LateRequestStoryTest {

  private static final Instant APRIL = Instant.parse("2026-04-06T02:00:00Z");

  @LocalServerPort int port;
  @Autowired SignedIn signedIn;
  @Autowired Staff staff;
  @Autowired Planning planning;
  @Autowired Reports reports;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(APRIL);
  }

  @Test
  void moreTimeIsAskedForRefusedAskedForAgainAndGranted() {
    Measure measure = planned("property");
    Browse keeper = signedIn.in("property-head", port);
    Browse monitor = signedIn.in("azdtg-hshudah-head", port);
    String path = begun(keeper, measure).path();
    String ask = path + "/late-requests";
    Seen bare = keeper.open(path).form(ask).with("lateUntil", "2026-04-01").send();
    assertThat(bare.status()).isEqualTo(422);
    assertThat(bare.form(ask).value("lateUntil")).isEqualTo("2026-04-01");
    Seen asked =
        bare.form(ask)
            .with("lateReason", "Цахилгаан тасарсан")
            .with("lateUntil", "2026-04-09")
            .send();
    assertThat(asked.text())
        .contains("Хүсэлтийг хяналт-шинжилгээний багт илгээлээ", "Цахилгаан тасарсан");
    assertThat(asked.page().select("form[action$=late-requests]")).isEmpty();
    assertThat(monitor.open("/work").text()).contains("Хоцорч ирүүлэх хүсэлт шийдэх");
    assertThat(row(monitor, path)).contains("Хоцрох хүсэлттэй");

    Seen page = monitor.open(path);
    assertThat(page.form(path + "/exceptions").value("untilDay")).isEqualTo("2026-04-09");
    assertThat(page.form(ask + "/refusal").send().status()).isEqualTo(422);
    Seen refused = page.form(ask + "/refusal").with("refusalReason", "Шалтгаан хүрэлцэхгүй").send();
    assertThat(refused.text()).contains("Хоцрохыг зөвшөөрөөгүй", "Шалтгаан хүрэлцэхгүй");
    assertThat(row(monitor, path)).contains("Хоцрохыг зөвшөөрөөгүй");
    assertThat(keeper.open("/notices").text()).contains("хоцорч ирүүлэхийг зөвшөөрсөнгүй");
    assertThat(submit(keeper, path).status()).isEqualTo(409);

    keeper
        .open(path)
        .form(ask)
        .with("lateReason", "Эрчим хүчний газрын тодорхойлолт бий")
        .with("lateUntil", "2026-04-08")
        .send();
    Seen granted =
        monitor
            .open(path)
            .form(path + "/exceptions")
            .with("exceptionReason", "Тодорхойлолт үзсэн")
            .send();
    assertThat(granted.text()).contains("2026.04.08 хүртэл хоцорч ирүүлэхийг зөвшөөрсөн");
    assertThat(keeper.open("/work").text()).contains("Зөвшөөрсөн хугацаанд тайлан ирүүлэх");
    Seen submitted = submit(keeper, path);
    assertThat(submitted.text())
        .contains("Тайланг ирүүллээ", "Хоцорсон", "Цахилгаан тасарсан", "Шалтгаан хүрэлцэхгүй");
    assertThat(keeper.open("/work").text()).doesNotContain("Зөвшөөрсөн хугацаанд тайлан");
    assertThat(row(monitor, path)).contains("Онцгой зөвшөөрөлтэй");
  }

  @Test
  void theSecondWriterSeesWhatTheFirstOneWroteAndLosesNothing() {
    clock.set(Instant.parse("2026-03-18T02:00:00Z"));
    Measure measure = planned("sport");
    Browse keeper = signedIn.in("sport-head", port);
    Seen opened = begun(keeper, measure);
    String path = opened.path();
    String percent = "percent-" + measure.id();
    String words = "words-" + measure.id();
    keeper
        .open(path)
        .form(path + "/lines")
        .with(percent, "10")
        .with(words, "Нэгдүгээр хүний үг")
        .send();
    Seen clash = opened.form(path + "/lines").with(words, "Хоёрдугаар хүний үг").send();
    assertThat(clash.status()).isEqualTo(409);
    assertThat(clash.text())
        .contains("Өөр хүн энэ тайланг өөрчилжээ", "Нэгдүгээр хүний үг", "Хоёрдугаар хүний үг")
        .contains("та өөрчлөөгүй тул шинэ утгыг авлаа");
    assertThat(clash.form(path + "/lines").value(words)).isEqualTo("Хоёрдугаар хүний үг");
    assertThat(clash.form(path + "/lines").value(percent)).isEqualTo("10");
    assertThat(said(path)).isEqualTo("Нэгдүгээр хүний үг");
    Seen wrong = opened.form(path + "/lines").with(percent, "олон").send();
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(
            wrong
                .form(path + "/lines")
                .with(percent, "5")
                .with(words, "Гуравдугаар")
                .send()
                .status())
        .isEqualTo(409);
    assertThat(clash.form(path + "/lines").send().text()).contains("Хадгаллаа");
    assertThat(said(path)).isEqualTo("Хоёрдугаар хүний үг");
  }

  @Test
  void whoeverIsTooLateToWriteKeepsHisWords() {
    clock.set(Instant.parse("2026-03-18T02:00:00Z"));
    Measure measure = planned("meteo");
    Browse keeper = signedIn.in("meteo-head", port);
    Seen opened = begun(keeper, measure);
    String path = opened.path();
    assertThat(submit(keeper, path).text()).contains("Тайланг ирүүллээ");
    Seen locked = opened.form(path + "/lines").with("words-" + measure.id(), "Хоцорсон үг").send();
    assertThat(locked.status()).isEqualTo(409);
    assertThat(locked.text()).contains("Ирүүлсэн эсвэл баталсан тайланг", "Хоцорсон үг");
  }

  private String said(String path) {
    return reports
        .lines(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)))
        .getFirst()
        .words();
  }

  private static String row(Browse browse, String path) {
    return browse
        .open("/work/reports?year=2026&part=Q1")
        .page()
        .select("tr:has(a[href=" + path + "])")
        .text();
  }

  private static Seen submit(Browse keeper, String path) {
    return keeper.open(path).form(path + "/lines").with("submit", "yes").send();
  }

  private static Seen begun(Browse keeper, Measure measure) {
    String periods = "/work/plans/" + measure.document() + "/reports";
    return keeper.open(periods).form(periods).with("part", "Q1").send();
  }

  private Measure planned(String organisation) {
    var head = staff.post(organisation + "-head");
    Document plan = planning.draft(Level.ORGANISATION, head.organisation(), head.id(), null);
    Measure measure =
        planning.measure(planning.objective(plan, "1"), "1.1", head.organisation(), head.id());
    planning.enforce(plan);
    return measure;
  }
}
