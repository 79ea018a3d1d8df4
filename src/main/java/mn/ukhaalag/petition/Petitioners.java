package mn.ukhaalag.petition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Secrets;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.petition.Filing.Signatory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who sent which petition.
@Component
public class Petitioners {

  private final JdbcClient database;
  private final Secrets secrets;

  Petitioners(JdbcClient database, Secrets secrets) {
    this.database = database;
    this.secrets = secrets;
  }

  void add(UUID petition, Petitioner petitioner) {
    String register = petitioner.registerNumber();
    database
        .sql(
            """
            insert into petition.petitioner
                (petition_id, account_id, name, register_number, register_hash, phone, email,
                 address, language, filed_by_post)
            values (:petition, :account, :name, :register, :registerHash, :phone, :email,
                    :address, :language, :post)
            """)
        .param("petition", petition)
        .param("account", petitioner.account())
        .param("name", petitioner.name())
        .param("register", register == null ? null : secrets.encrypt(register))
        .param("registerHash", register == null ? null : hash(register))
        .param("phone", petitioner.phone())
        .param("email", petitioner.email())
        .param("address", petitioner.address())
        .param("language", petitioner.language().name())
        .param("post", petitioner.filedByPost())
        .update();
  }

  /// Asks those who sign with the petitioner to confirm it, each with a code of his own.
  void ask(UUID petition, List<Signatory> signatories, Instant now) {
    for (Signatory signatory : signatories) {
      database
          .sql(
              """
              insert into petition.signatory (petition_id, name, phone, asked_at)
              values (:petition, :name, :phone, :now)
              on conflict (petition_id, phone) do nothing
              """)
          .param("petition", petition)
          .param("name", signatory.name())
          .param("phone", signatory.phone())
          .param("now", Petitions.utc(now))
          .update();
    }
  }

  /// Who sent the petition; empty if that was erased.
  public Optional<Petitioner> find(UUID petition) {
    return database
        .sql(
            """
            select account_id, name, register_number, phone, email, address, language,
                   filed_by_post
            from petition.petitioner where petition_id = :petition and erased_at is null
            """)
        .param("petition", petition)
        .query((row, number) -> row(row))
        .optional();
  }

  /// Who sent each of the petitions; those of which that was erased are not there.
  public Map<UUID, Petitioner> of(Collection<UUID> petitions) {
    var all = new HashMap<UUID, Petitioner>();
    database
        .sql(
            """
            select petition_id, account_id, name, register_number, phone, email, address,
                   language, filed_by_post
            from petition.petitioner
            where petition_id = any(:petitions) and erased_at is null
            """)
        .param("petitions", petitions.toArray(UUID[]::new))
        .query(
            row -> {
              all.put(row.getObject("petition_id", UUID.class), row(row));
            });
    return all;
  }

  /// The latest petitions of somebody who calls, by telephone or register number, newest first.
  public List<UUID> earlier(String phone, String registerNumber, int limit) {
    return database
        .sql(
            """
            (select petition_id from petition.petitioner
             where phone = :phone order by petition_id desc limit :limit)
            union
            (select petition_id from petition.petitioner
             where register_hash = :register order by petition_id desc limit :limit)
            order by petition_id desc limit :limit
            """)
        .param("phone", phone)
        .param("register", hash(registerNumber))
        .param("limit", limit)
        .query(UUID.class)
        .list();
  }

  private byte[] hash(String registerNumber) {
    return secrets.hmac("register-number", registerNumber);
  }

  private Petitioner row(ResultSet row) throws SQLException {
    byte[] register = row.getBytes("register_number");
    return new Petitioner(
        row.getObject("account_id", UUID.class),
        row.getString("name"),
        register == null ? null : secrets.decrypt(register),
        row.getString("phone"),
        row.getString("email"),
        row.getString("address"),
        Language.valueOf(row.getString("language")),
        row.getObject("filed_by_post", UUID.class));
  }
}
