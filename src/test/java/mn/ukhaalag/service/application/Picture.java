package mn.ukhaalag.service.application;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// Pictures as a camera makes them.
final class Picture {

  private Picture() {}

  static byte[] small() {
    var file = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", file);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    return file.toByteArray();
  }
}
