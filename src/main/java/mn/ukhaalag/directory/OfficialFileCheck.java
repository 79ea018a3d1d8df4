package mn.ukhaalag.directory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import mn.ukhaalag.csv.CsvFaults;
import mn.ukhaalag.csv.CsvRow;
import mn.ukhaalag.csv.CsvTable;
import org.jspecify.annotations.Nullable;

/// What can be wrong between the rows of `officials.csv` and what is known.
final class OfficialFileCheck {

  private final Rows rows;
  private final List<Map<String, String>> known;
  private final CsvTable table;
  private final CsvFaults faults;

  OfficialFileCheck(Rows rows, List<Map<String, String>> known, CsvTable table, CsvFaults faults) {
    this.rows = rows;
    this.known = known;
    this.table = table;
    this.faults = faults;
  }

  void run(@Nullable String organisation) {
    checkPosts(organisation);
    checkPeople(organisation);
    checkPeriods();
  }

  private void checkPosts(@Nullable String organisation) {
    Map<String, String> roles = new HashMap<>();
    rows.read(
            """
            select o.code || ' ' || p.code as post,
                   (select string_agg(r.role, ',') from directory.post_role r
                    where r.post_id = p.id) as roles
            from directory.post p join directory.organisation o on o.id = p.organisation_id
            """)
        .forEach(row -> roles.put(row.get("post"), row.get("roles")));
    for (CsvRow row : table.rows()) {
      String has = roles.get(post(row.cells()));
      String code = row.get("post_code");
      faults.addIf(has == null, row.line(), "post_code", "directory.wrong.post", code);
      boolean isProvincial = has != null && Role.joined(has).stream().anyMatch(Role::isProvincial);
      faults.addIf(
          organisation != null && isProvincial,
          row.line(),
          "post_code",
          "directory.wrong.provincial");
    }
  }

  /// An address belongs to one person, and a person of another organisation is not renamed.
  private void checkPeople(@Nullable String organisation) {
    Map<String, String> names = new HashMap<>();
    Map<String, String> holders = new HashMap<>();
    Map<String, Set<String>> organisations = new HashMap<>();
    Map<String, String> facts = new HashMap<>();
    for (var row : known) {
      names.put(email(row), name(row));
      facts.put(email(row), facts(row));
      holders.put(appointment(row), email(row));
      organisations
          .computeIfAbsent(email(row), email -> new HashSet<>())
          .add(row.getOrDefault("organisation_code", ""));
    }
    Map<String, String> inFile = new HashMap<>();
    for (CsvRow row : table.rows()) {
      String email = email(row.cells());
      String name = name(row.cells());
      boolean unreachable =
          email.isEmpty()
              && row.get("phone").isEmpty()
              && !holders.containsKey(appointment(row.cells()));
      faults.addIf(unreachable, row.line(), "email", "directory.wrong.unreachable");
      if (!email.isEmpty()) {
        boolean isTwo = !name.equals(inFile.computeIfAbsent(email, key -> name));
        faults.addIf(isTwo, row.line(), "email", "directory.wrong.two-people", row.get("email"));
        String holder = holders.getOrDefault(appointment(row.cells()), email);
        boolean isOther = !holder.equals(email) && names.containsKey(email);
        faults.addIf(isOther, row.line(), "from", "directory.wrong.other-person");
        // The one who would be changed is whoever holds the appointment, else has the address.
        boolean isForeign =
            organisation != null
                && !facts.getOrDefault(holder, facts(row.cells())).equals(facts(row.cells()))
                && !Set.of(organisation).containsAll(organisations.getOrDefault(holder, Set.of()));
        faults.addIf(isForeign, row.line(), "given_name", "directory.wrong.foreign-person");
        boolean isCalledAway =
            organisation != null
                && !holders.containsKey(appointment(row.cells()))
                && isElsewhere(email, organisation, row.get("from"));
        faults.addIf(isCalledAway, row.line(), "email", "directory.wrong.elsewhere");
      }
    }
  }

  private boolean isElsewhere(String email, String organisation, String from) {
    return known.stream()
        .filter(row -> email(row).equals(email))
        .filter(row -> !organisation.equals(row.get("organisation_code")))
        .map(row -> row.getOrDefault("to", ""))
        .anyMatch(to -> to.isEmpty() || to.compareTo(from) > 0);
  }

  private static String facts(Map<String, String> row) {
    return String.join("\n", name(row), email(row), row.getOrDefault("phone", ""));
  }

  private void checkPeriods() {
    Map<String, NavigableMap<String, String>> periods = new HashMap<>();
    known.forEach(row -> enter(row, periods));
    table.rows().forEach(row -> enter(row.cells(), periods));
    for (CsvRow row : table.rows()) {
      String from = row.get("from");
      var ofPost = periods.getOrDefault(post(row.cells()), new TreeMap<>());
      String to = ofPost.getOrDefault(from, "");
      String next = ofPost.higherKey(from);
      var before = ofPost.lowerEntry(from);
      boolean ends = !to.isEmpty() && to.compareTo(from) <= 0;
      faults.addIf(ends, row.line(), "to", "directory.wrong.period");
      boolean late = next != null && to.compareTo(next) > 0;
      faults.addIf(late, row.line(), "to", "directory.wrong.overlap", String.valueOf(next));
      boolean early = before != null && before.getValue().compareTo(from) > 0;
      faults.addIf(early, row.line(), "from", "directory.wrong.overlap", from);
    }
  }

  private static void enter(
      Map<String, String> row, Map<String, NavigableMap<String, String>> periods) {
    var ofPost = periods.computeIfAbsent(post(row), post -> new TreeMap<>());
    String from = row.getOrDefault("from", "");
    ofPost.put(from, row.getOrDefault("to", ofPost.getOrDefault(from, "")));
  }

  private static String post(Map<String, String> row) {
    return row.getOrDefault("organisation_code", "") + " " + row.getOrDefault("post_code", "");
  }

  private static String appointment(Map<String, String> row) {
    return post(row) + " " + row.getOrDefault("from", "");
  }

  private static String email(Map<String, String> row) {
    return row.getOrDefault("email", "").toLowerCase(Locale.ROOT);
  }

  private static String name(Map<String, String> row) {
    return row.getOrDefault("family_name", "") + " " + row.getOrDefault("given_name", "");
  }
}
