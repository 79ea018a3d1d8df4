package mn.ukhaalag.directory;

import java.util.Map;
import java.util.Optional;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.web.Place;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The aimag that this house serves, and the office of its governor: what all else in the
/// directory hangs on.
@Component
public class Province implements Place {

  /// The code of the governor's office.
  public static final String OFFICE = "azdtg";

  private final JdbcClient database;
  private final Organisations organisations;
  private final OrganisationRegister register;
  private final Areas areas;
  private final Memory memory;
  private final Ledger ledger;

  Province(
      JdbcClient database,
      Organisations organisations,
      OrganisationRegister register,
      Areas areas,
      Memory memory,
      Ledger ledger) {
    this.database = database;
    this.organisations = organisations;
    this.register = register;
    this.areas = areas;
    this.memory = memory;
    this.ledger = ledger;
  }

  /// What the aimag and the office of its governor are called.
  public record Names(String aimagMn, String aimagEn, String officeMn, String officeEn) {

    static final Names NONE = new Names("", "", "", "");
  }

  /// As they are called today; all empty where there is no such office.
  public Names names() {
    return organisations
        .byCode(OFFICE)
        .flatMap(
            office ->
                areas
                    .find(office.area())
                    .map(
                        aimag ->
                            new Names(
                                aimag.nameMn(), aimag.nameEn(), office.nameMn(), office.nameEn())))
        .orElse(Names.NONE);
  }

  @Override
  public Optional<Place.Names> names(Language language) {
    try {
      Names names = names();
      return Optional.of(
              language == Language.EN
                  ? new Place.Names(names.aimagEn(), names.officeEn())
                  : new Place.Names(names.aimagMn(), names.officeMn()))
          .filter(it -> !it.aimag().isEmpty());
    } catch (DataAccessException away) {
      return Optional.empty();
    }
  }

  /// Calls them otherwise, as if they had never had the names that the product is shipped with.
  @Transactional
  public void rename(Author author, Names names) {
    Organisation office = organisations.byCode(OFFICE).orElseThrow();
    Organisation.Name shipped = office.names().getFirst();
    if (!names.officeMn().equals(office.nameMn()) || !names.officeEn().equals(office.nameEn())) {
      register.rename(author, office, names.officeMn(), null, names.officeEn(), shipped.from());
    }
    int renamed =
        database
            .sql(
                """
                update directory.area set name_mn = :mn, name_en = :en
                where code = :code and (name_mn, name_en) is distinct from (:mn, :en)
                """)
            .param("code", office.area())
            .param("mn", names.aimagMn())
            .param("en", names.aimagEn())
            .update();
    if (renamed == 1) {
      memory.changed();
      ledger.append(
          author,
          "directory.changed",
          new Thing("area", AreaFile.id(String.valueOf(office.area()))),
          Map.of("nameMn", names.aimagMn(), "nameEn", names.aimagEn()));
    }
  }
}
