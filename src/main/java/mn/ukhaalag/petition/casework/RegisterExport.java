package mn.ukhaalag.petition.casework;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.access.Readings;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.petition.casework.page.ListForm;
import mn.ukhaalag.web.Languages;
import mn.ukhaalag.web.LargeAnswers;
import mn.ukhaalag.web.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The register of an organisation, for its clerks and its head.
@Controller
class RegisterExport {

  /// Tells spreadsheets that it is UTF-8.
  private static final char MARK = '\ufeff';

  /// Each holds a connection of the database.
  private final LargeAnswers answers = new LargeAnswers(4, Duration.ofSeconds(20));

  private final Register register;
  private final RegisterWords words;
  private final Scope scope;
  private final Readings readings;

  /// What the register says of a petitioner.
  private static final Set<Readings.Kind> SHOWN =
      EnumSet.of(Readings.Kind.NAME, Readings.Kind.CONTACT, Readings.Kind.ADDRESS);

  RegisterExport(Register register, RegisterWords words, Scope scope, Readings readings) {
    this.register = register;
    this.words = words;
    this.scope = scope;
    this.readings = readings;
  }

  @GetMapping("/work/petitions.csv")
  void export(ListForm form, Actor actor, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Scope.Sight sight = scope.sight(actor, ListPages.organisation(form));
    if (!sight.keepsRegister()) {
      throw new NotFound("register of " + sight.organisation());
    }
    readings.note(
        actor,
        sight.organisation(),
        new Readings.Sight(
            new Thing("register", sight.organisation()),
            "register.csv",
            new Readings.Subject(null, null),
            Readings.Purpose.LIST,
            SHOWN));
    RegisterWords.Told told = words.in(Languages.of(request), sight.organisation());
    answers.write(() -> write(sight, form, told, response));
  }

  private void write(
      Scope.Sight sight, ListForm form, RegisterWords.Told told, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/csv; charset=UTF-8");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"register.csv\"");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    var out =
        new BufferedWriter(
            new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    out.write(MARK);
    register.write(sight, form, told, out);
  }
}
