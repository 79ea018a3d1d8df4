package mn.ukhaalag.petition.post;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The folder in which mails wait: `new` for those to be read, `failed` for those put aside. A
/// file appears there only when it is whole; the nodes share the folder.
@Component
class MailSpool {

  private static final String ENDING = ".eml";

  private final Path fresh;
  private final Path failed;

  MailSpool(@Value("${ukhaalag.data}") Path data) {
    fresh = data.resolve("mail").resolve("new");
    failed = data.resolve("mail").resolve("failed");
  }

  /// Writes the bytes of a mail.
  interface Source {
    void writeTo(OutputStream target) throws IOException;
  }

  /// Puts a mail in; it is safe when this returns.
  void put(Source mail) throws IOException {
    Files.createDirectories(fresh);
    String name = UUID.randomUUID().toString();
    Path partial = fresh.resolve(name + ".part");
    try (var file =
        FileChannel.open(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      mail.writeTo(Channels.newOutputStream(file));
      file.force(true);
    }
    Files.move(partial, fresh.resolve(name + ENDING), StandardCopyOption.ATOMIC_MOVE);
  }

  /// Those that wait, in no particular order.
  List<Path> waiting(int most) throws IOException {
    if (!Files.isDirectory(fresh)) {
      return List.of();
    }
    try (var files = Files.list(fresh)) {
      return files.filter(it -> it.toString().endsWith(ENDING)).limit(most).toList();
    }
  }

  void putAside(Path mail) throws IOException {
    Files.createDirectories(failed);
    Files.move(
        mail, failed.resolve(String.valueOf(mail.getFileName())), StandardCopyOption.ATOMIC_MOVE);
  }
}
