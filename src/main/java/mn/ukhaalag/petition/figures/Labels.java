package mn.ukhaalag.petition.figures;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.directory.Areas;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.petition.Petition.Channel;
import mn.ukhaalag.petition.Taxonomy;
import mn.ukhaalag.petition.figures.page.FiguresPage.Choices;
import mn.ukhaalag.web.Option;
import mn.ukhaalag.web.OptionGroup;
import org.springframework.stereotype.Component;

/// What the values of the dimensions are called in the two languages.
@Component
class Labels {

  private final Organisations organisations;
  private final Taxonomy taxonomy;
  private final Areas areas;
  private final Words words;

  Labels(Organisations organisations, Taxonomy taxonomy, Areas areas, Words words) {
    this.organisations = organisations;
    this.taxonomy = taxonomy;
    this.areas = areas;
    this.words = words;
  }

  String of(Dimension dimension, String value, Language language) {
    return switch (dimension) {
      case ORGANISATION ->
          organisations
              .find(UUID.fromString(value))
              .map(it -> pick(language, it.nameMn(), it.nameEn()))
              .orElse(value);
      case CATEGORY ->
          taxonomy.find(value).map(it -> pick(language, it.nameMn(), it.nameEn())).orElse(value);
      case SUM ->
          areas.find(value).map(it -> pick(language, it.nameMn(), it.nameEn())).orElse(value);
      case CHANNEL -> words.get(language, "petition.channel." + value);
      case MONTH -> value;
    };
  }

  Choices choices(Language language) {
    return new Choices(
        organisations.list().stream()
            .map(it -> new Option(it.code(), pick(language, it.nameMn(), it.nameEn())))
            .toList(),
        taxonomy.byGroup().entrySet().stream()
            .map(
                group ->
                    new OptionGroup(
                        pick(language, group.getKey().nameMn(), group.getKey().nameEn()),
                        group.getValue().stream()
                            .map(
                                it ->
                                    new Option(it.code(), pick(language, it.nameMn(), it.nameEn())))
                            .toList()))
            .toList(),
        areas.sums().stream()
            .map(it -> new Option(it.code(), pick(language, it.nameMn(), it.nameEn())))
            .toList(),
        Arrays.stream(Channel.values())
            .map(it -> new Option(it.name(), words.get(language, "petition.channel." + it.name())))
            .toList());
  }

  List<Option> dimensions(Language language) {
    return Arrays.stream(Dimension.values())
        .map(it -> new Option(it.key(), words.get(language, "petition.figures.by." + it.key())))
        .toList();
  }

  private static String pick(Language language, String mongolian, String english) {
    return language == Language.EN ? english : mongolian;
  }
}
