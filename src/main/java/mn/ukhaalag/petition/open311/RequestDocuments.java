package mn.ukhaalag.petition.open311;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.ukhaalag.directory.Areas;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.directory.Point;
import mn.ukhaalag.language.CleanText;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.petition.Petition.Outcome;
import mn.ukhaalag.petition.Taxonomy;
import mn.ukhaalag.petition.api.PublishedSearch.Found;
import mn.ukhaalag.petition.open311.GeoReport.Request;
import mn.ukhaalag.petition.publication.page.Published;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Writes published petitions down as requests of GeoReport v2.
@Component
class RequestDocuments {

  /// What the standard allows a description to have.
  private static final int LONGEST_DESCRIPTION = 4_000;

  private final Taxonomy taxonomy;
  private final Areas areas;
  private final Organisations organisations;
  private final Words words;
  private final String home;

  RequestDocuments(
      Taxonomy taxonomy,
      Areas areas,
      Organisations organisations,
      Words words,
      @Value("${ukhaalag.address}") String home) {
    this.taxonomy = taxonomy;
    this.areas = areas;
    this.organisations = organisations;
    this.words = words;
    this.home = home;
  }

  Request of(Found found, Language language) {
    Published copy = found.published();
    Point point = copy.point();
    return new Request(
        copy.reference().slug(),
        copy.isOpen() ? "open" : "closed",
        notes(copy, language),
        taxonomy
            .find(copy.category())
            .map(it -> pick(language, it.nameMn(), it.nameEn()))
            .orElse(copy.category()),
        copy.category(),
        shortened(copy.body()),
        organisation(copy.organisation(), language),
        null,
        copy.receivedAt(),
        updated(copy),
        copy.dueAt(),
        address(copy, language),
        copy.area(),
        null,
        point == null ? null : point.latitude(),
        point == null ? null : point.longitude(),
        found.picture() == null ? null : home + copy.path() + "/pictures/" + found.picture());
  }

  /// The state and, once there is one, the outcome and the answer.
  private String notes(Published copy, Language language) {
    Outcome outcome = copy.outcome();
    return Stream.of(
            Optional.of(words.get(language, "petition.status." + copy.status())),
            Optional.ofNullable(outcome)
                .map(it -> words.get(language, "petition.outcome." + it))
                .filter(it -> !it.equals(words.get(language, "petition.status." + copy.status()))),
            Optional.ofNullable(copy.answer()))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(". "));
  }

  private static Instant updated(Published copy) {
    Instant answeredAt = copy.answeredAt();
    return answeredAt == null ? copy.revisedAt() : answeredAt;
  }

  /// From the narrowest to the widest.
  private String address(Published copy, Language language) {
    Stream<String> parts =
        areas.path(copy.area()).reversed().stream()
            .map(area -> pick(language, area.nameMn(), area.nameEn()));
    return Stream.concat(Optional.ofNullable(copy.place()).stream(), parts)
        .collect(Collectors.joining(", "));
  }

  String organisation(UUID id, Language language) {
    return organisations.find(id).map(it -> pick(language, it.nameMn(), it.nameEn())).orElse("");
  }

  private static String pick(Language language, String mongolian, @Nullable String english) {
    return language == Language.EN && english != null ? english : mongolian;
  }

  private static String shortened(String text) {
    return CleanText.length(text) <= LONGEST_DESCRIPTION
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_DESCRIPTION - 1)) + "…";
  }
}
