package mn.ukhaalag.file;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Whether a copy of the database and a copy of the attachments belong together.
public final class ContentCheck {

  private ContentCheck() {}

  /// The SHA-256 of contents that rows name and the data folder does not hold.
  public static List<String> missing(Connection database, Path data) throws SQLException {
    var folder = new ContentFolder(data);
    var missing = new ArrayList<String>();
    try (var statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select encode(sha256, 'hex') from file.attachment where sha256 is not null
                union
                select encode(public_sha256, 'hex') from file.attachment
                where public_sha256 is not null
                """)) {
      while (row.next()) {
        if (!folder.has(row.getString(1))) {
          missing.add(row.getString(1));
        }
      }
    }
    return missing;
  }
}
