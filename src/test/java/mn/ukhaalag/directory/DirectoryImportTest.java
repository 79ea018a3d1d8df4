package mn.ukhaalag.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.csv.CsvFault;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A file is taken in as a whole or not at all, and every mistake is named.
@ProvinceTest
class DirectoryImportTest {

  @Autowired DirectoryImport files;
  @Autowired DirectoryExport export;
  @Autowired Organisations organisations;
  @Autowired OrganisationRegister register;
  @Autowired Posts posts;
  @Autowired Units units;
  @Autowired Appointments appointments;
  @Autowired Ledger ledger;
  @Autowired Words words;

  @Test
  void whatIsExportedAndImportedAgainChangesNothing() throws IOException {
    apply(
        "officials",
        """
        organisation_code,post_code,family_name,given_name,email,phone,from
        hospital,hospital-head,Дорж,Сувд,suvd@hospital.example,+97699110011,2020-03-01
        """);
    for (String file : files.files()) {
      var text = new StringWriter();
      export.write(file, isOfOrganisations(file) ? "hospital" : null, text);
      assertThat(text.toString().split("[,\\n]", -1)).noneMatch(cell -> cell.startsWith("+"));
      ImportPlan plan = files.plan(file, utf8(text.toString()), null);
      assertThat(plan.faults()).as(file).isEmpty();
      assertThat(plan.changes()).as(file).isEmpty();
      assertThat(plan.same()).as(file).isPositive();
    }
  }

  @Test
  void aFileWithMistakesNamesThemAllAndAppliesNothing() {
    ImportPlan plan =
        apply(
            "units",
            """
            organisation_code,code,name_mn,name_en
            library,library-new,Шинэ тасаг,New section
            nowhere,nowhere-a,Тасаг,Section
            library,Library A,Тасаг,
            library,library-new,Шинэ тасаг,New section
            library,library-b,%s,Section
            """
                .formatted("у".repeat(201)));
    assertThat(plan.faults())
        .extracting(CsvFault::line, CsvFault::column)
        .containsExactly(tuple(4L, "code"), tuple(4L, "name_en"), tuple(6L, "name_mn"));
    for (Language language : Language.values()) {
      assertThat(plan.faults()).allMatch(it -> !it.message().in(language, words).contains("{"));
    }
    var library = organisations.byCode("library").orElseThrow();
    assertThat(units.of(library.id())).extracting(Unit::code).doesNotContain("library-new");
  }

  @Test
  void rowsThatNameWhatThereIsNotAreRefused() {
    ImportPlan plan =
        apply(
            "posts",
            """
            organisation_code,unit_code,code,title_mn,title_en,roles
            nowhere,,nowhere-a,Мэргэжилтэн,Officer,OFFICIAL
            library,azdtg-mta,library-a,Мэргэжилтэн,Officer,OFFICIAL
            """);
    assertThat(plan.faults())
        .extracting(fault -> fault.line() + " " + fault.column())
        .containsExactly("2 organisation_code", "3 unit_code");
    assertThat(posts.byCode("library", "library-a")).isEmpty();
  }

  @Test
  void excelFilesAreUnderstood() {
    String text =
        """
        \ufefforganisation_code;code;name_mn;name_en
        theatre;theatre-stage;Тайзны тасаг;Stage section
        ;;;
        """
            .replace("\n", "\r\n");
    assertThat(files.plan("units", utf8(text), null).countNew()).isEqualTo(1);
    byte[] utf16 = text.getBytes(StandardCharsets.UTF_16LE);
    assertThat(files.plan("units", utf16, null).countNew()).isEqualTo(1);
    byte[] windows = text.substring(1).getBytes(Charset.forName("windows-1251"));
    assertThat(files.plan("units", windows, null).faults())
        .extracting(fault -> fault.message().key())
        .containsExactly("csv.encoding");
  }

  @Test
  void missingAndUnknownColumnsAreNamed() {
    ImportPlan plan = files.plan("units", utf8("organisation_code,code,name_mn,titel\n"), null);
    assertThat(plan.faults())
        .extracting(CsvFault::column)
        .containsExactlyInAnyOrder("name_en", "titel");
    assertThat(files.plan("units", utf8("\u0000\u0001"), null).isRight()).isFalse();
    assertThat(files.plan("units", utf8(""), null).isRight()).isFalse();
    assertThat(files.plan("units", utf8("organisation_code,\"code\n"), null).isRight()).isFalse();
  }

  @Test
  void theNextHolderEndsTheAppointmentBefore() {
    apply(
        "officials",
        """
        organisation_code,post_code,family_name,given_name,email,phone,from
        childpalace,childpalace-head,Бат,Туяа,tuya@palace.example,,2019-01-01
        childpalace,childpalace-head,Дорж,Наран,naran@palace.example,,2023-05-01
        """);
    var post = posts.byCode("childpalace", "childpalace-head").orElseThrow();
    assertThat(appointments.holder(post.id(), LocalDate.of(2018, 12, 31))).isEmpty();
    assertThat(appointments.holder(post.id(), LocalDate.of(2023, 4, 30)))
        .map(it -> it.official().name())
        .contains("Б.Туяа");
    assertThat(appointments.holder(post.id(), LocalDate.of(2023, 5, 1)))
        .map(it -> it.official().name())
        .contains("Д.Наран");
    assertThat(ledger.history(post.thing())).isNotEmpty();
  }

  @Test
  void aRenameShowsTheOldNameForAnOldDay() {
    var id =
        register.found(
            Author.SYSTEM,
            new OrganisationRegister.Founding(
                "renamed-one",
                Organisation.Kind.AGENCY,
                Organisation.Line.GOVERNOR,
                "azdtg",
                "Боловсрол, соёлын газар",
                "БСГ",
                "Education and Culture Department",
                "45",
                LocalDate.of(2010, 1, 1)));
    register.rename(
        Author.SYSTEM,
        organisations.get(id),
        "Боловсрол, соёл, урлагийн газар",
        "БСУГ",
        "Education, Culture and Arts Department",
        LocalDate.of(2017, 1, 1));
    Organisation now = organisations.get(id);
    assertThat(now.nameMn()).isEqualTo("Боловсрол, соёл, урлагийн газар");
    assertThat(now.nameOn(LocalDate.of(2016, 12, 31)).shortMn()).isEqualTo("БСГ");
    assertThat(organisations.superior(id)).map(Organisation::code).contains("azdtg");
    assertThat(ledger.history(now.thing())).hasSize(2);
  }

  @Test
  void anOrganisationKeepsToItsOwnRowsAndGivesNoRightsOverTheProvince() {
    String file =
        """
        organisation_code,unit_code,code,title_mn,title_en,roles
        library,,library-b,Мэргэжилтэн,Officer,AUDITOR
        museum,,museum-b,Мэргэжилтэн,Officer,OFFICIAL
        """;
    assertThat(files.plan("posts", utf8(file), "library").faults()).hasSize(1);
    String own = file.replace("museum,,museum-b", "library,,library-c");
    assertThat(files.plan("posts", utf8(own), "library").faults())
        .extracting(fault -> fault.message().key())
        .containsExactly("directory.wrong.provincial");
  }

  /// Other tests leave things of all kinds in other organisations.
  private static boolean isOfOrganisations(String file) {
    return !file.equals("areas") && !file.equals("organisations");
  }

  private ImportPlan apply(String file, String content) {
    return files.apply(Author.SYSTEM, file, utf8(content), null);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
