package mn.ukhaalag.petition;

import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.directory.Organisations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rules by which a petition comes to the organisation in charge.
@Component
public class Routes {

  /// Where everything goes that no rule sends elsewhere.
  private static final String GOVERNORS_OFFICE = "azdtg";

  private final JdbcClient database;
  private final Organisations organisations;

  Routes(JdbcClient database, Organisations organisations) {
    this.database = database;
    this.organisations = organisations;
  }

  /// The organisation in charge; the governor's office where no rule names one.
  public UUID inCharge(String category, String area) {
    return organisation(category, area).orElseGet(this::governorsOffice);
  }

  /// The organisation that decides on complaints against this one.
  UUID above(UUID organisation) {
    return organisations
        .superior(organisation)
        .map(Organisation::id)
        .orElseGet(this::governorsOffice);
  }

  private UUID governorsOffice() {
    return organisations
        .byCode(GOVERNORS_OFFICE)
        .map(Organisation::id)
        .orElseThrow(() -> new IllegalStateException("no organisation " + GOVERNORS_OFFICE));
  }

  /// The organisation in charge of the category in the area: the rule for the bag wins over that
  /// for its sum, and that over the one for everywhere.
  private Optional<UUID> organisation(String category, String area) {
    return database
        .sql(
            """
            select organisation_id from petition.route
            where category_code = :category and ended_at is null
              and (area_code is null or :area like area_code || '%')
            order by length(area_code) desc nulls last, priority
            limit 1
            """)
        .param("category", category)
        .param("area", area)
        .query(UUID.class)
        .optional();
  }
}
