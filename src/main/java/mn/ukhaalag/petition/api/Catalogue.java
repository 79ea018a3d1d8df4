package mn.ukhaalag.petition.api;

import java.util.List;
import mn.ukhaalag.directory.Area;
import mn.ukhaalag.directory.Areas;
import mn.ukhaalag.petition.Category;
import mn.ukhaalag.petition.Taxonomy;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The codes that a petition is filed with: what it is about, and where.
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class Catalogue {

  private final Taxonomy taxonomy;
  private final Areas areas;

  Catalogue(Taxonomy taxonomy, Areas areas) {
    this.taxonomy = taxonomy;
    this.areas = areas;
  }

  /// A category as programs see it.
  ///
  /// @param isSensitive never published
  record CategoryDocument(
      String code,
      String nameMn,
      String nameEn,
      Category.Group group,
      boolean isUrgent,
      boolean isSensitive,
      List<String> keywords) {}

  /// An area as programs see it.
  ///
  /// @param parent code of the area that it is a part of; null for the aimag
  record AreaDocument(
      String code, Area.Kind kind, @Nullable String parent, String nameMn, String nameEn) {}

  @GetMapping("/categories")
  List<CategoryDocument> categories() {
    return taxonomy.list().stream()
        .map(
            it ->
                new CategoryDocument(
                    it.code(),
                    it.nameMn(),
                    it.nameEn(),
                    it.group(),
                    it.isUrgent(),
                    it.isSensitive(),
                    it.keywords()))
        .toList();
  }

  @GetMapping("/areas")
  List<AreaDocument> areas() {
    return areas.list().stream()
        .map(it -> new AreaDocument(it.code(), it.kind(), it.parent(), it.nameMn(), it.nameEn()))
        .toList();
  }
}
