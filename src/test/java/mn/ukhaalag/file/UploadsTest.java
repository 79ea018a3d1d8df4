package mn.ukhaalag.file;

import static mn.ukhaalag.file.Samples.join;
import static mn.ukhaalag.file.Samples.latin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mn.ukhaalag.file.Upload.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What is taken and what is not, whatever it calls itself.
class UploadsTest {

  @TempDir Path data;
  private ContentFolder folder;
  private Uploads uploads;

  @BeforeEach
  void openTheFolder() {
    folder = new ContentFolder(data);
    uploads = new Uploads(folder);
  }

  static Stream<Arguments> accepted() throws IOException {
    return Stream.of(
        Arguments.of(FileType.JPEG, Samples.jpeg()),
        Arguments.of(FileType.JPEG, Samples.jpegWithPlace()),
        Arguments.of(FileType.PNG, Samples.png()),
        Arguments.of(FileType.PNG, Samples.pngWithPlace()),
        Arguments.of(FileType.PDF, Samples.pdf()),
        Arguments.of(FileType.DOCX, Samples.docx()),
        Arguments.of(FileType.WAV, Samples.wav()),
        Arguments.of(FileType.OGG, Samples.ogg("OpusHead")),
        Arguments.of(FileType.OGG, Samples.ogg("\1vorbis")),
        Arguments.of(FileType.M4A, Samples.mp4("soun")),
        Arguments.of(FileType.MP3, Samples.mp3()),
        Arguments.of(FileType.AAC, Samples.aac()),
        Arguments.of(FileType.AMR, Samples.amr()));
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void aFileIsKnownByItsContentAndNotByItsName(FileType type, byte[] content) throws IOException {
    Upload.Stored stored = stored(content, "баримт.exe");

    assertThat(stored.type()).isEqualTo(type);
    assertThat(stored.name()).isEqualTo("баримт.exe." + type.extension());
    assertThat(stored.size()).isEqualTo(content.length);
    assertThat(folder.path(stored.sha256())).hasBinaryContent(content);
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void aFileThatBreaksOffIsNotTaken(FileType type, byte[] content) throws IOException {
    byte[] half = Arrays.copyOf(content, content.length / 3);

    assertThat(take(half, "file." + type.extension())).isInstanceOf(Upload.Refused.class);
    assertNothingIsLeft();
  }

  static Stream<Arguments> refused() throws IOException {
    byte[] jpeg = Samples.jpeg();
    byte[] head = new byte[] {(byte) 0xFF, (byte) 0xD8};
    byte[] rest = Arrays.copyOfRange(jpeg, 2, jpeg.length);
    byte[] script = latin("<script>alert(1)</script>");
    byte[] program = join(latin("MZ\u0090\0"), new byte[200]);
    byte[] sheet = Samples.zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<x/>");
    return Stream.of(
        Arguments.of(Reason.EMPTY, "зураг.jpg", new byte[0]),
        Arguments.of(Reason.DISGUISED, "зураг.jpg", latin("<html><body>hello</body></html>")),
        Arguments.of(Reason.DISGUISED, "зураг.png", latin("<svg xmlns='http://www.w3.org/'/>")),
        Arguments.of(Reason.DISGUISED, "бичиг.pdf", program),
        Arguments.of(Reason.UNSUPPORTED_TYPE, "setup.exe", program),
        Arguments.of(Reason.UNSUPPORTED_TYPE, "зураг.svg", latin("<svg xmlns='x'/>")),
        Arguments.of(Reason.UNSUPPORTED_TYPE, "a.txt", latin("hi")),
        Arguments.of(Reason.DISGUISED, "бичиг.docx", sheet),
        Arguments.of(Reason.DISGUISED, "бичиг.docx", Samples.zip("a.txt", "a")),
        Arguments.of(Reason.UNSUPPORTED_TYPE, "archive.zip", Samples.zip("a.txt", "a")),
        Arguments.of(Reason.UNSUPPORTED_TYPE, "film.mov", Samples.mp4("vide")),
        Arguments.of(Reason.DISGUISED, "дуу.ogg", Samples.ogg("\u0080theora")),
        Arguments.of(Reason.DISGUISED, "зураг.jpg", join(jpeg, Samples.docx())),
        Arguments.of(Reason.DISGUISED, "зураг.jpg", join(jpeg, script)),
        Arguments.of(
            Reason.DISGUISED, "зураг.jpg", join(head, Samples.segment(0xFE, script), rest)),
        Arguments.of(
            Reason.DISGUISED, "зураг.jpg", join(head, Samples.segment(0xFE, Samples.pdf()), rest)),
        Arguments.of(Reason.DISGUISED, "бичиг.pdf", join(Samples.pdf(), Samples.zip("a", "b"))),
        Arguments.of(Reason.DISGUISED, "дуу.wav", join(Samples.wav(), script)),
        Arguments.of(Reason.DAMAGED, "зураг.jpg", Arrays.copyOf(jpeg, jpeg.length - 2)),
        Arguments.of(Reason.DAMAGED, "бичиг.pdf", latin("%PDF-1.7 and no more")));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatIsNotAnAcceptedFileIsRefused(Reason reason, String name, byte[] content)
      throws IOException {
    assertThat(take(content, name)).isEqualTo(new Upload.Refused(name, reason));
    assertNothingIsLeft();
  }

  @Test
  void aPictureFullOfBracketsIsLookedThroughInAMoment() throws IOException {
    byte[] brackets = new byte[9 << 20];
    Arrays.fill(brackets, (byte) '<');
    byte[] picture = Samples.pngWith(brackets);
    assertTimeout(
        Duration.ofSeconds(2),
        () -> assertThat(take(picture, "зураг.png")).isInstanceOf(Upload.Stored.class));
  }

  @Test
  void aDocumentWithMacrosIsRefused() throws IOException {
    byte[] content =
        Samples.zip(
            "[Content_Types].xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            "word/document.xml",
            "<w:document/>",
            "word/vbaProject.bin",
            "macro");

    assertThat(take(content, "a.docx")).isEqualTo(new Upload.Refused("a.docx", Reason.DISGUISED));
  }

  @Test
  void anEndlessFileIsCutShort() throws IOException {
    var endless =
        new InputStream() {
          private long read;

          @Override
          public int read() {
            read++;
            return 0xFF;
          }

          @Override
          public int read(byte[] part, int from, int length) {
            read += length;
            return length;
          }
        };

    assertThat(uploads.take(endless, "том.jpg", Guard.NONE))
        .isEqualTo(new Upload.Refused("том.jpg", Reason.TOO_LARGE));
    assertThat(endless.read).isLessThan(Attachments.LARGEST + (1 << 20));
    assertNothingIsLeft();
  }

  @Test
  void countlessEmptyPartsAreRefused() throws IOException {
    byte[] part = Samples.segment(0xFE, new byte[0]);
    var parts = new byte[30_000][];
    Arrays.fill(parts, part);
    byte[] content = join(new byte[] {(byte) 0xFF, (byte) 0xD8}, join(parts));

    assertThat(take(content, "a.jpg")).isEqualTo(new Upload.Refused("a.jpg", Reason.DAMAGED));
  }

  @Test
  void thePublicCopyOfAPhotographTellsNoPlaceButShowsTheSamePicture() throws IOException {
    byte[] photograph = Samples.jpegWithPlace();

    byte[] copy = publicCopy(stored(photograph, "зураг.jpg"));

    assertThat(new String(photograph, StandardCharsets.ISO_8859_1)).contains(Samples.PLACE);
    assertPicturesAreEqual(copy, photograph);
    assertThat(stored(copy, "copy.jpg").publicSha256()).isEqualTo(stored(copy, "b.jpg").sha256());
  }

  @Test
  void thePublicCopyOfAPhotographKeepsWhichWayIsUp() throws IOException {
    Upload.Stored stored = stored(Samples.jpegWithPlace(), "зураг.jpg");

    try (var copy = new Bytes(folder.path(String.valueOf(stored.publicSha256())))) {
      int exif = copy.text(0, copy.size()).indexOf("exif");
      assertThat(ExifOrientation.of(copy, exif, copy.size())).isEqualTo(6);
    }
  }

  @Test
  void thePublicCopyOfAPngTellsNoPlaceButShowsTheSamePicture() throws IOException {
    byte[] picture = Samples.pngWithPlace();

    assertPicturesAreEqual(publicCopy(stored(picture, "зураг.png")), picture);
  }

  @Test
  void aDocumentHasNoPublicCopy() throws IOException {
    assertThat(stored(Samples.pdf(), "a.pdf").publicSha256()).isNull();
  }

  @Test
  void theSameContentIsKeptOnce() throws IOException {
    stored(Samples.pdf(), "a.pdf");
    stored(Samples.pdf(), "b.pdf");

    assertThat(files()).hasSize(1);
  }

  private static void assertPicturesAreEqual(byte[] copy, byte[] original) throws IOException {
    assertThat(new String(copy, StandardCharsets.ISO_8859_1)).doesNotContain(Samples.PLACE);
    var expected = Samples.pixels(original);
    var actual = Samples.pixels(copy);
    for (int y = 0; y < expected.getHeight(); y++) {
      for (int x = 0; x < expected.getWidth(); x++) {
        assertThat(actual.getRGB(x, y)).isEqualTo(expected.getRGB(x, y));
      }
    }
  }

  private byte[] publicCopy(Upload.Stored stored) throws IOException {
    return Files.readAllBytes(folder.path(String.valueOf(stored.publicSha256())));
  }

  private Upload take(byte[] content, String name) throws IOException {
    return uploads.take(new ByteArrayInputStream(content), name, Guard.NONE);
  }

  private Upload.Stored stored(byte[] content, String name) throws IOException {
    Upload upload = take(content, name);
    assertThat(upload).isInstanceOf(Upload.Stored.class);
    return (Upload.Stored) upload;
  }

  private void assertNothingIsLeft() throws IOException {
    assertThat(files()).isEmpty();
  }

  private List<Path> files() throws IOException {
    try (var files = Files.walk(data)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
