package mn.ukhaalag.petition.filing.page;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import mn.ukhaalag.directory.Area;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.file.Attachment;
import mn.ukhaalag.petition.Category;
import mn.ukhaalag.petition.Filing;
import mn.ukhaalag.petition.FilingForm;
import mn.ukhaalag.petition.filing.Similar;
import mn.ukhaalag.web.Page;
import org.jspecify.annotations.Nullable;

/// What will be sent, to whom, and until when it must be answered.
///
/// @param content a hash of what is shown: only that is sent
/// @param area from the aimag down
/// @param subject the organisation complained of
/// @param lastDay for the answer
/// @param similar published petitions that could be followed instead
public record CheckPage(
    UUID key,
    String content,
    FilingForm form,
    Filing filing,
    Category category,
    List<Area> area,
    @Nullable Organisation subject,
    Organisation organisation,
    LocalDate lastDay,
    List<Attachment> files,
    List<Similar.Match> similar) {

  public String change(String field) {
    return "/petitions/drafts/" + key + "#" + field;
  }

  public String areaText(Page page) {
    String names =
        area.stream()
            .skip(area.size() > 1 ? 1 : 0)
            .map(it -> page.pick(it.nameMn(), it.nameEn()))
            .collect(joining(", "));
    String place = filing.matter().place();
    return place == null ? names : names + "\n" + place;
  }

  public String fileNames(Page page) {
    return files.isEmpty()
        ? page.t("petition.filing.files.none")
        : files.stream().map(Attachment::name).collect(joining("\n"));
  }

  /// Name, register number and contacts, a line each.
  public String petitionerText() {
    var petitioner = filing.petitioner();
    return Stream.of(
            petitioner.name(),
            petitioner.registerNumber(),
            petitioner.phone(),
            petitioner.email(),
            petitioner.address())
        .filter(Objects::nonNull)
        .collect(joining("\n"));
  }
}
