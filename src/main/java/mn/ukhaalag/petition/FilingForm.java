package mn.ukhaalag.petition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A petition as typed: nothing of it is checked yet, and nothing is lost of it when it is wrong.
/// The names are those of the fields of the page and of the interfaces for programs.
///
/// @param publish `yes` if it may be shown without the name
/// @param subject code of the organisation complained of
/// @param signatories one a line: name, comma, telephone
public record FilingForm(
    @Nullable String kind,
    @Nullable String category,
    @Nullable String area,
    @Nullable String place,
    @Nullable String latitude,
    @Nullable String longitude,
    @Nullable String title,
    @Nullable String body,
    @Nullable String publish,
    @Nullable String subject,
    @Nullable String name,
    @Nullable String register,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String address,
    @Nullable String signatories) {

  public static final FilingForm EMPTY =
      new FilingForm(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null);

  /// The same, about that category and that organisation.
  public FilingForm about(@Nullable String otherCategory, @Nullable String otherSubject) {
    var change = new Change(this);
    change.category = otherCategory;
    change.subject = otherSubject;
    return change.form();
  }

  /// The same, of that kind and about that area.
  public FilingForm of(@Nullable String otherKind, @Nullable String otherArea) {
    var change = new Change(this);
    change.kind = otherKind;
    change.area = otherArea;
    return change.form();
  }

  /// The same, in the words of somebody who wrote.
  public FilingForm written(
      String otherKind,
      String otherCategory,
      String otherTitle,
      String otherBody,
      String otherName,
      String otherEmail) {
    var change = new Change(this);
    change.kind = otherKind;
    change.category = otherCategory;
    change.title = otherTitle;
    change.body = otherBody;
    change.name = otherName;
    change.email = otherEmail;
    return change.form();
  }

  /// The same, by somebody of that name.
  public FilingForm by(@Nullable String otherName) {
    var change = new Change(this);
    change.name = otherName;
    return change.form();
  }

  /// The same at another place.
  public FilingForm withPlace(String otherArea, String otherLatitude, String otherLongitude) {
    var change = new Change(this);
    change.area = otherArea;
    change.latitude = otherLatitude;
    change.longitude = otherLongitude;
    return change.form();
  }

  /// The same from somebody of whom this is known.
  public FilingForm withContact(String otherName, String otherPhone, String otherEmail) {
    var change = new Change(this);
    change.name = otherName;
    change.phone = otherPhone;
    change.email = otherEmail;
    return change.form();
  }

  /// What was typed, without blanks at its ends; empty if nothing was.
  public static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  List<String> signatoryLines() {
    return text(signatories).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /// A form about to be another one in what may differ between them.
  private static final class Change {

    private final FilingForm before;
    private @Nullable String kind;
    private @Nullable String category;
    private @Nullable String area;
    private @Nullable String latitude;
    private @Nullable String longitude;
    private @Nullable String title;
    private @Nullable String body;
    private @Nullable String subject;
    private @Nullable String name;
    private @Nullable String phone;
    private @Nullable String email;

    private Change(FilingForm before) {
      this.before = before;
      kind = before.kind;
      category = before.category;
      area = before.area;
      latitude = before.latitude;
      longitude = before.longitude;
      title = before.title;
      body = before.body;
      subject = before.subject;
      name = before.name;
      phone = before.phone;
      email = before.email;
    }

    private FilingForm form() {
      return new FilingForm(
          kind,
          category,
          area,
          before.place,
          latitude,
          longitude,
          title,
          body,
          before.publish,
          subject,
          name,
          before.register,
          phone,
          email,
          before.address,
          before.signatories);
    }
  }
}
