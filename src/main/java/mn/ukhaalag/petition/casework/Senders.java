package mn.ukhaalag.petition.casework;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petitioner;
import mn.ukhaalag.petition.Petitioners;
import mn.ukhaalag.petition.casework.page.Line;
import mn.ukhaalag.petition.casework.page.Sender;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who sent a petition, for those who handle it.
@Component
class Senders {

  private static final int MOST_EARLIER = 6;

  private final JdbcClient database;
  private final Petitioners petitioners;
  private final Lines lines;

  Senders(JdbcClient database, Petitioners petitioners, Lines lines) {
    this.database = database;
    this.petitioners = petitioners;
    this.lines = lines;
  }

  /// @param complainedOf posts; earlier complaints about them are left out
  Sender of(Petition petition, Set<UUID> complainedOf) {
    return petitioners
        .find(petition.id())
        .map(it -> sender(petition, it, complainedOf))
        .orElseGet(() -> new Sender(null, null, null, null, null, 0, 0, List.of()));
  }

  private Sender sender(Petition petition, Petitioner petitioner, Set<UUID> complainedOf) {
    int[] cosigners = cosigners(petition.id());
    return new Sender(
        petitioner.name(),
        masked(petitioner.registerNumber()),
        petitioner.phone(),
        petitioner.email(),
        petitioner.address(),
        cosigners[0],
        cosigners[1],
        earlier(petition, petitioner, complainedOf));
  }

  /// What the same person sent before, as far as it is with the same organisation.
  private List<Line> earlier(Petition petition, Petitioner petitioner, Set<UUID> complainedOf) {
    String phone = petitioner.phone();
    String register = petitioner.registerNumber();
    if (phone == null && register == null) {
      return List.of();
    }
    List<UUID> ids =
        petitioners.earlier(
            phone == null ? "" : phone, register == null ? "" : register, MOST_EARLIER);
    List<UUID> others = ids.stream().filter(id -> !id.equals(petition.id())).toList();
    return lines.of(others, complainedOf).stream()
        .filter(line -> line.organisation().equals(petition.organisation()))
        .toList();
  }

  private int[] cosigners(UUID id) {
    return database
        .sql(
            """
            select count(*), count(confirmed_at) from petition.signatory where petition_id = :id
            """)
        .param("id", id)
        .query((row, number) -> new int[] {row.getInt(1), row.getInt(2)})
        .single();
  }

  /// `ТА9*****12`.
  static @Nullable String masked(@Nullable String register) {
    return register == null
        ? null
        : register.substring(0, 3) + "*****" + register.substring(register.length() - 2);
  }
}
