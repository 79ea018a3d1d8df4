package mn.ukhaalag.service;

import java.nio.charset.StandardCharsets;

/// A process as somebody wrote it: BPMN 2.0 XML, kept byte for byte, whatever editor made it.
public final class Bpmn {

  /// The most bytes of a file.
  public static final int LARGEST = 1024 * 1024;

  private final byte[] bytes;

  public Bpmn(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  public static Bpmn of(String xml) {
    return new Bpmn(xml.getBytes(StandardCharsets.UTF_8));
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public int size() {
    return bytes.length;
  }
}
