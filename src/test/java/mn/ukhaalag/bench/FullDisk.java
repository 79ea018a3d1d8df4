package mn.ukhaalag.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import mn.ukhaalag.RunningOffice;

/// The disk of the data folder is filled by somebody else to its last byte: a file system of its
/// own in memory, which takes root rights to mount.
final class FullDisk {

  private static final String SIZE = "size=1200m";
  private static final int FEW = 40;

  private FullDisk() {}

  static void happen(Faults faults) throws Exception {
    Path data = faults.folder("disk");
    run("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", data.toString());
    try (RunningOffice office = Faults.start(data);
        Promises people = Faults.people()) {
      people.at(office);
      people.untilMore(FEW, Faults.PATIENCE);
      Path spare = data.resolve("spare-room");
      Waiting.until(Faults.PATIENCE, "room is laid by", () -> Files.exists(spare));
      fill(faults, office, people, data.resolve("somebody-elses"));
      faults.settle("full disk", people, data);
    } finally {
      run("umount", "-l", data.toString());
    }
  }

  private static void fill(Faults faults, RunningOffice office, Promises people, Path filler)
      throws Exception {
    int refused = people.refused();
    toTheLastByte(filler);
    double told = Waiting.seconds(Faults.PATIENCE, "it is said", () -> people.refused() > refused);
    faults.report().atMost("full disk: it is said after", told, 10, " s");
    Waiting.until(
        Faults.PATIENCE,
        "a page says it",
        () -> office.open("/petitions?again=1").body().contains("Системийн диск дүүрсэн"));
    int pages = 0;
    int read = 0;
    for (String path : new String[] {"/", "/petitions", "/services", "/organisations", "/health"}) {
      pages++;
      read += office.open(path).statusCode() == 200 ? 1 : 0;
    }
    faults.report().atLeast("full disk: pages that can be read of " + pages, read, pages, "");
    Files.delete(filler);
    double seconds = people.untilMore(FEW, Duration.ofMinutes(1));
    faults.report().atMost("full disk: takes writes after there is room again", seconds, 15, " s");
  }

  private static void toTheLastByte(Path file) throws IOException {
    byte[] zeros = new byte[1 << 20];
    try (OutputStream out = Files.newOutputStream(file)) {
      while (true) {
        out.write(zeros);
      }
    } catch (IOException full) {
      if (!String.valueOf(full.getMessage()).contains("No space left")) {
        throw full;
      }
    }
  }

  private static void run(String... command) throws IOException, InterruptedException {
    int status = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IllegalStateException(
          "A small file system is needed, which takes root rights: " + String.join(" ", command));
    }
  }
}
