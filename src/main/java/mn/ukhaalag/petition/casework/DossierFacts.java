package mn.ukhaalag.petition.casework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mn.ukhaalag.directory.Areas;
import mn.ukhaalag.petition.Category;
import mn.ukhaalag.petition.Extensions;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Taxonomy;
import mn.ukhaalag.petition.casework.page.CasePage.Facts;
import mn.ukhaalag.petition.casework.page.Line;
import mn.ukhaalag.petition.casework.page.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Names what a petition refers to by codes and ids.
@Component
class DossierFacts {

  private final JdbcClient database;
  private final Taxonomy taxonomy;
  private final Areas areas;
  private final Names names;
  private final Lines lines;
  private final Extensions extensions;

  DossierFacts(
      JdbcClient database,
      Taxonomy taxonomy,
      Areas areas,
      Names names,
      Lines lines,
      Extensions extensions) {
    this.database = database;
    this.taxonomy = taxonomy;
    this.areas = areas;
    this.names = names;
    this.lines = lines;
    this.extensions = extensions;
  }

  private record Helper(@Nullable UUID unit, @Nullable UUID post) {}

  Facts of(Petition petition, Set<UUID> complainedOf) {
    List<Helper> helpers = helpers(petition.id());
    var subject = petition.matter().subject();
    Names.Known known =
        names.known(
            concat(helpers.stream().map(Helper::post).toList(), petition.post(), subject.post()),
            concat(helpers.stream().map(Helper::unit).toList(), petition.unit()));
    UUID mergedInto = petition.standing().mergedInto();
    return new Facts(
        category(petition.category()),
        taxonomy.find(petition.category()).map(Category::isUrgent).orElse(false),
        taxonomy.find(petition.category()).map(Category::isSensitive).orElse(true),
        area(petition.area()),
        names.organisation(petition.organisation()),
        subject.post() != null
            ? known.post(subject.post())
            : subject.organisation() != null ? names.organisation(subject.organisation()) : null,
        known.charged(petition.unit(), petition.post()),
        helpers.stream()
            .map(it -> known.charged(it.unit(), it.post()))
            .filter(Objects::nonNull)
            .toList(),
        extensions.isExtended(petition.id()),
        mergedInto == null ? null : first(lines.of(List.of(mergedInto), complainedOf)),
        lines.mergedInto(petition.id(), complainedOf));
  }

  Named category(String code) {
    return taxonomy
        .find(code)
        .map(it -> new Named(it.nameMn(), it.nameEn()))
        .orElse(new Named(code, null));
  }

  /// The area with the sum that it lies in.
  private Named area(String code) {
    var path = areas.path(code).stream().skip(1).toList();
    return path.isEmpty()
        ? areas
            .find(code)
            .map(it -> new Named(it.nameMn(), it.nameEn()))
            .orElse(new Named(code, null))
        : new Named(
            path.stream().map(it -> it.nameMn()).collect(Collectors.joining(", ")),
            path.stream().map(it -> it.nameEn()).collect(Collectors.joining(", ")));
  }

  private List<Helper> helpers(UUID id) {
    return database
        .sql(
            """
            select unit_id as unit, post_id as post from petition.assignment
            where petition_id = :id and not is_lead and ended_at is null order by id
            """)
        .param("id", id)
        .query(Helper.class)
        .list();
  }

  private static @Nullable Line first(List<Line> lines) {
    return lines.isEmpty() ? null : lines.getFirst();
  }

  private static List<@Nullable UUID> concat(
      List<? extends @Nullable UUID> some, @Nullable UUID... more) {
    var all = new ArrayList<@Nullable UUID>(some);
    all.addAll(Arrays.asList(more));
    return all;
  }
}
