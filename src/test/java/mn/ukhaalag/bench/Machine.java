package mn.ukhaalag.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/// On what it was measured, without which no figure means anything.
final class Machine {

  private Machine() {}

  static void describe(Report report) throws IOException {
    report.note("cores", "%d".formatted(Runtime.getRuntime().availableProcessors()));
    report.note("memory", "%.0f GB".formatted(first("/proc/meminfo", "MemTotal") / 1048576.0));
    FileStore disk = Files.getFileStore(Path.of("."));
    report.note("file system", "%s".formatted(disk.type()));
    report.note("Java", "%s".formatted(Runtime.version()));
    report.note(
        "load before the run (1 is one busy core)",
        "%.1f".formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
  }

  static void describe(Report report, DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet version = statement.executeQuery("show server_version")) {
      version.next();
      report.note("PostgreSQL", "%s".formatted(version.getString(1)));
    }
  }

  private static long first(String file, String field) throws IOException {
    return Files.readAllLines(Path.of(file)).stream()
        .filter(line -> line.startsWith(field))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }
}
