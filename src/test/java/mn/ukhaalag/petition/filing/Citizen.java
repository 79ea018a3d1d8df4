package mn.ukhaalag.petition.filing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import mn.ukhaalag.Browse;
import mn.ukhaalag.Filling;
import mn.ukhaalag.Seen;

/// Somebody with a browser who writes petitions.
record Citizen(Browse browse) {

  static Citizen at(int port) {
    return new Citizen(Browse.at(port));
  }

  /// The form with everything in it that it needs.
  Filling writes(String title) {
    return browse
        .open("/petitions/new")
        .form("/petitions/new")
        .with("kind", "REQUEST")
        .with("title", title)
        .with("body", "Манай гудамжны гэрэл долоо хоног асахгүй байна.")
        .with("category", "R3")
        .with("area", "450151")
        .with("place", "5-р хороолол")
        .with("publish", "yes")
        .with("name", "Дорж Бат")
        .with("phone", "99112233")
        .with("step", "check");
  }

  /// Writes, checks and sends; what is seen then is the receipt.
  Seen files(String title) {
    return writes(title).send().form("/petitions").send();
  }

  /// A small picture as a camera makes it.
  static byte[] picture() {
    var picture = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    var file = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", file);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    return file.toByteArray();
  }

  static String number(Seen receipt) {
    return receipt.page().select(".filing-number").text();
  }

  static String secret(Seen receipt) {
    return receipt.page().select(".filing-secret").text();
  }
}
