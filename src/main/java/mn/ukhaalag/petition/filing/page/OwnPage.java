package mn.ukhaalag.petition.filing.page;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mn.ukhaalag.directory.Area;
import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.file.Attachment;
import mn.ukhaalag.petition.Category;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petitioner;
import mn.ukhaalag.web.Page;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;

/// A petition as its petitioner sees it.
///
/// @param path of this page, to which its forms lead
/// @param area from the aimag down
/// @param petitioner null once that was erased
/// @param lastDay for the answer
/// @param answer null while there is none
/// @param typed what was typed in a form that was refused
public record OwnPage(
    Petition petition,
    String path,
    Instant now,
    LocalDate lastDay,
    Category category,
    List<Area> area,
    Organisation organisation,
    @Nullable Petitioner petitioner,
    List<Attachment> files,
    List<Happening> history,
    List<Said> said,
    @Nullable Given answer,
    Contest contest,
    Signed signed,
    Typed typed,
    Problems problems) {

  /// An act of the ledger.
  ///
  /// @param who organisation and post; null for the petitioner and the system
  /// @param to the organisation that it went to, if it did
  /// @param reason of a forwarding or an extension, if it has one
  public record Happening(
      Instant at,
      String act,
      @Nullable Who who,
      @Nullable Organisation to,
      @Nullable String reason) {}

  /// Somebody in office.
  public record Who(String nameMn, String nameEn) {}

  /// A question of the office, or a reply of the petitioner.
  public record Said(Instant at, boolean isOwn, String words, @Nullable Who who) {}

  /// The answer that holds.
  ///
  /// @param in the petition that this one was merged into, if it was answered there
  /// @param rated how it was rated, 1 to 5; null if it was not
  public record Given(
      Instant at,
      String outcome,
      String words,
      @Nullable String legalGround,
      List<Attachment> files,
      @Nullable String in,
      @Nullable Integer rated) {}

  /// Until when the answer can be contested; null if it cannot be.
  public record Contest(@Nullable Instant reopen, @Nullable Instant appeal) {}

  /// How many were asked to sign, how many have, and how many are yet to be sent their code.
  public record Signed(int asked, int confirmed, int waiting) {}

  /// What was typed in the forms of this page.
  public record Typed(
      @Nullable String reply,
      @Nullable String stars,
      @Nullable String words,
      @Nullable String reason) {
    public static final Typed NOTHING = new Typed(null, null, null, null);
  }

  public String areaText(Page page) {
    return area.stream()
        .skip(area.size() > 1 ? 1 : 0)
        .map(it -> page.pick(it.nameMn(), it.nameEn()))
        .collect(joining(", "));
  }

  /// Whether the last word is a question of the office.
  public boolean isAsked() {
    return !said.isEmpty() && !said.getLast().isOwn();
  }
}
