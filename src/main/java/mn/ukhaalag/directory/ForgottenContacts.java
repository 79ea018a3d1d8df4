package mn.ukhaalag.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// By what contacts are known again that somebody who had left had erased. They themselves are kept
/// nowhere.
@Component
class ForgottenContacts {

  private static final HexFormat HEX = HexFormat.of();

  private final ContactSeal seal;
  private final JdbcClient database;

  ForgottenContacts(ContactSeal seal, JdbcClient database) {
    this.seal = seal;
    this.database = database;
  }

  /// Keeps the seals of how the official is reached now.
  void add(Official official, LocalDate today) {
    for (byte[] each : seals(official.email(), official.phone(), name(official))) {
      database
          .sql(
              """
              insert into directory.forgotten_contact (seal, forgotten_on) values (:seal, :today)
              on conflict (seal) do update set forgotten_on = excluded.forgotten_on
              """)
          .param("seal", each)
          .param("today", today)
          .update();
    }
  }

  /// All that were forgotten, as they were when this was asked for.
  Known known() {
    Map<String, LocalDate> days = new HashMap<>();
    database
        .sql("select seal, forgotten_on from directory.forgotten_contact")
        .query(
            row -> {
              days.put(HEX.formatHex(row.getBytes(1)), row.getObject(2, LocalDate.class));
            });
    return new Known(days, seal);
  }

  /// @param days on which each was forgotten, by its seal
  record Known(Map<String, LocalDate> days, ContactSeal seal) {

    /// Whether the row of `officials.csv` says how somebody was reached who had that erased since.
    boolean has(Map<String, String> row) {
      if (days.isEmpty()) {
        return false;
      }
      String name = row.getOrDefault("family_name", "") + " " + row.getOrDefault("given_name", "");
      LocalDate from = LocalDate.parse(row.getOrDefault("from", ""));
      return seals(seal, row.getOrDefault("email", ""), row.getOrDefault("phone", ""), name)
          .stream()
          .map(it -> days.get(HEX.formatHex(it)))
          .anyMatch(day -> day != null && from.isBefore(day));
    }
  }

  private List<byte[]> seals(@Nullable String email, @Nullable String phone, String name) {
    return seals(seal, email == null ? "" : email, phone == null ? "" : phone, name);
  }

  /// A number may be that of an office: it counts only together with the name.
  private static List<byte[]> seals(ContactSeal seal, String email, String phone, String name) {
    var seals = new ArrayList<byte[]>();
    if (!email.isEmpty()) {
      seals.add(seal.of(email.toLowerCase(Locale.ROOT)));
    }
    if (!phone.isEmpty()) {
      seals.add(seal.of(phone + " " + name));
    }
    return seals;
  }

  private static String name(Official official) {
    return official.familyName() + " " + official.givenName();
  }
}
