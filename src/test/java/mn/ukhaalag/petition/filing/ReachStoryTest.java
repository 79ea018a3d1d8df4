package mn.ukhaalag.petition.filing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.SettableClock;
import mn.ukhaalag.petition.Answers;
import mn.ukhaalag.petition.Assignments;
import mn.ukhaalag.petition.Handling;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petition.Outcome;
import mn.ukhaalag.petition.Petition.Status;
import mn.ukhaalag.petition.Petitions;
import mn.ukhaalag.petition.Publishing;
import mn.ukhaalag.petition.Reference;
import mn.ukhaalag.petition.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// People find what others sent, follow it, keep their own on paper, and go to the superior.
@ProvinceTest
class ReachStoryTest {

  private static final int SQUARE = 4;
  private static final Pattern DARK = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");

  @LocalServerPort int port;
  @Autowired Staff staff;
  @Autowired Petitions petitions;
  @Autowired Handling handling;
  @Autowired Assignments assignments;
  @Autowired Answers answers;
  @Autowired Publishing publishing;
  @Autowired JdbcClient database;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(SettableClock.START);
  }

  @Test
  void theLikeOfItIsOfferedAndFollowedWithACode() {
    Petition other = find(Citizen.number(Citizen.at(port).files("Усны худгийн насос эвдэрсэн")));
    publishing.accept(staff.in("azdtg-moderator"), other.id());

    Seen check = Citizen.at(port).writes("Усны худгийн насос эвдэрчээ").send();
    assertThat(check.page().select("[aria-labelledby=similar]").text())
        .contains("Усны худгийн насос эвдэрсэн");
    Browse neighbour = Browse.at(port);
    String path = other.path() + "/followers";
    Seen asked = neighbour.open(path + "/new").form(path).with("contact", "88123456").send();
    assertThat(asked.text()).doesNotContain("88123456");
    Seen wrong = asked.form(asked.path()).with("code", "000000").send();
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(followers(other)).isZero();
    Seen followed = wrong.form(asked.path()).with("code", code(asked.path())).send();
    assertThat(followed.path()).isEqualTo(other.path());
    assertThat(followers(other)).isOne();

    answered(other);
    assertThat(
            database
                .sql(
                    """
                    select count(*) from notice.message
                    join notice.notice on notice.id = message.notice_id
                    where notice.thing_id = :petition and message.address = '88123456'
                      and notice.template = 'petition.letter.followed-answered'
                    """)
                .param("petition", other.id())
                .query(Integer.class)
                .single())
        .isOne();
  }

  @Test
  void whoDoesNotAgreeWithTheAnswerGoesToTheSuperior() {
    Citizen citizen = Citizen.at(port);
    Petition petition = find(Citizen.number(citizen.files("Хариуд санал нийлэхгүй")));
    answered(petition);
    Seen own = citizen.browse().open(petition.ownPath());
    Seen empty = own.form(own.path() + "/reopening").with("how", "APPEALED").send();
    assertThat(empty.status()).isEqualTo(422);
    Seen appealed =
        own.form(own.path() + "/reopening")
            .with("reason", "Шийдвэр үндэслэлгүй байна")
            .with("how", "APPEALED")
            .send();
    assertThat(appealed.statusBeforeRedirect()).isEqualTo(303);
    Petition after = petitions.get(petition.id());
    assertThat(after.status()).isEqualTo(Status.RECEIVED);
    assertThat(after.organisation()).isEqualTo(staff.organisationId("azdtg"));
    assertThat(appealed.text()).contains("Дархан-Уул аймгийн Засаг даргын Тамгын газар");
  }

  @Test
  void theCodeOfTheReceiptLeadsToThePetition() throws NotFoundException {
    Citizen citizen = Citizen.at(port);
    Seen receipt = citizen.files("Хэвлээд хадгална");
    var picture = receipt.page().select(".filing-code svg");
    String link = read(picture.attr("viewBox"), picture.select("path[d*=h1v1h-1z]").attr("d"));
    assertThat(receipt.page().select(".filing-code figcaption").text()).contains(link);
    Seen followed = Browse.at(port).open(link.replaceFirst("^https?://[^/]+", ""));
    assertThat(followed.status()).isEqualTo(200);
    assertThat(followed.page().select("[name=number]").val())
        .isEqualTo(Citizen.number(receipt).replace("ДУ", "DU"));
    assertThat(receipt.page().select("button[data-print]")).isNotEmpty();
    assertThat(receipt.page().select(".filing-screen a, .filing-screen button")).hasSize(2);
  }

  /// What the camera of a telephone reads from the picture.
  private static String read(String viewBox, String path) throws NotFoundException {
    int side = Integer.parseInt(viewBox.split(" ", -1)[2]) * SQUARE;
    int[] pixels = new int[side * side];
    Arrays.fill(pixels, 0xFFFFFF);
    DARK.matcher(path)
        .results()
        .forEach(
            bar ->
                darken(
                    pixels,
                    side,
                    Integer.parseInt(bar.group(2)),
                    Integer.parseInt(bar.group(1)),
                    Integer.parseInt(bar.group(3))));
    var picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
    return new MultiFormatReader()
        .decode(picture, Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE)))
        .getText();
  }

  private static void darken(int[] pixels, int side, int y, int from, int length) {
    for (int row = y * SQUARE; row < (y + 1) * SQUARE; row++) {
      int begin = row * side + from * SQUARE;
      Arrays.fill(pixels, begin, begin + length * SQUARE, 0);
    }
  }

  private void answered(Petition petition) {
    handling.register(staff.in("nauug-clerk"), petition.id());
    assignments.assign(
        staff.in("nauug-clerk"), petition.id(), null, staff.post("nauug-clerk").id());
    answers.draft(staff.in("nauug-clerk"), petition.id(), Outcome.SATISFIED, "Зассан.", null);
    answers.send(staff.in("nauug-head"), petition.id());
  }

  private String code(String path) {
    UUID request = UUID.fromString(path.replaceAll(".*/", ""));
    return database
        .sql("select arguments::text from notice.notice where path like :path")
        .param("path", "%" + request)
        .query(String.class)
        .single()
        .replaceAll(".*\\b(\\d{6})\\b(?!-).*", "$1");
  }

  private int followers(Petition petition) {
    return database
        .sql("select count(*) from petition.follower where petition_id = :petition")
        .param("petition", petition.id())
        .query(Integer.class)
        .single();
  }

  private Petition find(String number) {
    return Reference.parse(number).flatMap(petitions::find).orElseThrow();
  }
}
