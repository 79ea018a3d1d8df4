package mn.ukhaalag.file;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/// Small real files of every type, made byte by byte.
final class Samples {

  /// Stands in the metadata of the pictures and may not be in their public copies.
  static final String PLACE = "49.4867N 105.9228E Darkhan";

  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

  private Samples() {}

  static byte[] jpeg() throws IOException {
    return picture("jpg");
  }

  /// With EXIF that holds a place and says that the picture lies on its side, and a comment.
  static byte[] jpegWithPlace() throws IOException {
    byte[] plain = jpeg();
    byte[] exif =
        join(
            latin("Exif\0\0II*\0"),
            littleEndian(8),
            new byte[] {1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0},
            latin(PLACE));
    return join(
        new byte[] {(byte) 0xFF, (byte) 0xD8},
        segment(0xE1, exif),
        segment(0xFE, latin(PLACE)),
        Arrays.copyOfRange(plain, 2, plain.length),
        latin(PLACE));
  }

  static byte[] segment(int marker, byte[] body) {
    int length = body.length + 2;
    return join(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length}, body);
  }

  static byte[] png() throws IOException {
    return picture("png");
  }

  static byte[] pngWithPlace() throws IOException {
    byte[] plain = png();
    int afterHeader = 33;
    return join(
        Arrays.copyOf(plain, afterHeader),
        chunk("tEXt", "Comment\0" + PLACE),
        chunk("eXIf", "II*\0" + PLACE),
        Arrays.copyOfRange(plain, afterHeader, plain.length),
        latin(PLACE));
  }

  /// A picture with that in a chunk of its own.
  static byte[] pngWith(byte[] data) throws IOException {
    byte[] plain = png();
    int afterHeader = 33;
    return join(
        Arrays.copyOf(plain, afterHeader),
        chunk("tEXt", new String(data, StandardCharsets.ISO_8859_1)),
        Arrays.copyOfRange(plain, afterHeader, plain.length));
  }

  private static byte[] chunk(String type, String data) {
    byte[] body = latin(type + data);
    var checksum = new CRC32();
    checksum.update(body);
    return join(bigEndian(data.length()), body, bigEndian((int) checksum.getValue()));
  }

  static BufferedImage pixels(byte[] picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture));
  }

  private static byte[] picture(String format) throws IOException {
    var image = new BufferedImage(40, 24, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(Color.ORANGE);
    pen.fillOval(5, 2, 20, 18);
    pen.dispose();
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  static byte[] pdf() {
    return latin(
        """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj
        xref
        0 1
        0000000000 65535 f\s
        trailer<</Root 1 0 R/Size 3>>
        startxref
        95
        %%EOF
        """);
  }

  static byte[] docx() throws IOException {
    return zip(
        "[Content_Types].xml",
        "<Types><Override PartName='/word/document.xml' ContentType='%s'/></Types>".formatted(WORD),
        "word/document.xml",
        "<w:document/>");
  }

  /// @param entries name, content, name, content …
  static byte[] zip(String... entries) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (int i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry(entries[i]));
        zip.write(latin(entries[i + 1]));
      }
    }
    return out.toByteArray();
  }

  static byte[] wav() {
    byte[] format = new byte[16];
    return join(
        latin("RIFF"),
        littleEndian(44),
        latin("WAVEfmt "),
        littleEndian(format.length),
        format,
        latin("data"),
        littleEndian(8),
        new byte[8]);
  }

  static byte[] ogg(String firstPacket) {
    byte[] packet = latin(firstPacket + "\1\1\0\0\0\0\0\0\0\0\0");
    byte[] rest = new byte[20];
    rest[12] = 7;
    return join(
        latin("OggS\0\2"),
        rest,
        new byte[] {1, (byte) packet.length},
        packet,
        latin("OggS\0\4"),
        rest,
        new byte[] {1, 3, 9, 9, 9});
  }

  static byte[] amr() {
    byte[] frame = new byte[32];
    frame[0] = 0x3C;
    return join(latin("#!AMR\n"), frame, frame);
  }

  /// @param handler `soun` for sound, `vide` for moving pictures
  static byte[] mp4(String handler) {
    byte[] handlerBox = box("hdlr", join(new byte[8], latin(handler), new byte[13]));
    return join(
        box("ftyp", latin("M4A \0\0\0\0isom")),
        box("moov", box("trak", box("mdia", handlerBox))),
        box("mdat", new byte[50]));
  }

  private static byte[] box(String type, byte[] body) {
    return join(bigEndian(body.length + 8), latin(type), body);
  }

  static byte[] mp3() {
    byte[] tag = join(latin("ID3\4\0\0"), new byte[] {0, 0, 0, 30}, new byte[30]);
    byte[] frame = new byte[417];
    frame[0] = (byte) 0xFF;
    frame[1] = (byte) 0xFB;
    frame[2] = (byte) 0x90;
    return join(tag, frame, frame, frame, latin("TAG"), new byte[125]);
  }

  static byte[] aac() {
    byte[] frame = new byte[64];
    frame[0] = (byte) 0xFF;
    frame[1] = (byte) 0xF1;
    frame[4] = (byte) (frame.length >> 3);
    return join(frame, frame, frame, frame);
  }

  static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] join(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static byte[] bigEndian(int number) {
    return ByteBuffer.allocate(4).putInt(number).array();
  }

  private static byte[] littleEndian(int number) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array();
  }
}
