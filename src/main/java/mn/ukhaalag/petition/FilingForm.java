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
    return new FilingForm(
        kind,
        otherCategory,
        area,
        place,
        latitude,
        longitude,
        title,
        body,
        publish,
        otherSubject,
        name,
        register,
        phone,
        email,
        address,
        signatories);
  }

  /// The same, of that kind and about that area.
  public FilingForm of(@Nullable String otherKind, @Nullable String otherArea) {
    return new FilingForm(
        otherKind,
        category,
        otherArea,
        place,
        latitude,
        longitude,
        title,
        body,
        publish,
        subject,
        name,
        register,
        phone,
        email,
        address,
        signatories);
  }

  /// The same, in the words of somebody who wrote.
  public FilingForm written(
      String otherKind,
      String otherCategory,
      String otherTitle,
      String otherBody,
      String otherName,
      String otherEmail) {
    return new FilingForm(
        otherKind,
        otherCategory,
        area,
        place,
        latitude,
        longitude,
        otherTitle,
        otherBody,
        publish,
        subject,
        otherName,
        register,
        phone,
        otherEmail,
        address,
        signatories);
  }

  /// The same, by somebody of that name.
  public FilingForm by(@Nullable String otherName) {
    return new FilingForm(
        kind,
        category,
        area,
        place,
        latitude,
        longitude,
        title,
        body,
        publish,
        subject,
        otherName,
        register,
        phone,
        email,
        address,
        signatories);
  }

  /// What was typed, without blanks at its ends; empty if nothing was.
  public static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  /// The same at another place.
  public FilingForm withPlace(String otherArea, String otherLatitude, String otherLongitude) {
    return new FilingForm(
        kind,
        category,
        otherArea,
        place,
        otherLatitude,
        otherLongitude,
        title,
        body,
        publish,
        subject,
        name,
        register,
        phone,
        email,
        address,
        signatories);
  }

  /// The same from somebody of whom this is known.
  public FilingForm withContact(String otherName, String otherPhone, String otherEmail) {
    return new FilingForm(
        kind,
        category,
        area,
        place,
        latitude,
        longitude,
        title,
        body,
        publish,
        subject,
        otherName,
        register,
        otherPhone,
        otherEmail,
        address,
        signatories);
  }

  List<String> signatoryLines() {
    return text(signatories).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
