package mn.ukhaalag.petition.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.directory.Areas;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.petition.Petition.Channel;
import mn.ukhaalag.petition.casework.page.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The words of the register in one language.
@Component
class RegisterWords {

  private static final List<String> COLUMNS =
      List.of(
          "number",
          "received",
          "channel",
          "form",
          "kind",
          "name",
          "register",
          "address",
          "phone",
          "email",
          "signers",
          "title",
          "category",
          "area",
          "place",
          "subject",
          "status",
          "unit",
          "post",
          "original",
          "due",
          "extended",
          "extension-reason",
          "forwarded-from",
          "forwarded",
          "answered",
          "signer",
          "outcome",
          "late",
          "stars",
          "vulnerable",
          "pages",
          "files",
          "incoming",
          "outgoing",
          "retention");

  /// Where the column of that name stands, from 0.
  static int column(String name) {
    return COLUMNS.indexOf(name);
  }

  private final Words words;
  private final Names names;
  private final DossierFacts facts;
  private final Areas areas;
  private final Clock clock;

  RegisterWords(Words words, Names names, DossierFacts facts, Areas areas, Clock clock) {
    this.words = words;
    this.names = names;
    this.facts = facts;
    this.areas = areas;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  Told in(Language language, UUID organisation) {
    return new Told(language, names.of(organisation));
  }

  /// The words for the register of one organisation, whose posts and units are known beforehand.
  final class Told {

    private final Language language;
    private final Names.Known known;

    private Told(Language language, Names.Known known) {
      this.language = language;
      this.known = known;
    }

    String[] headings() {
      return COLUMNS.stream()
          .map(column -> words.get(language, "petition.casework.register." + column))
          .toArray(String[]::new);
    }

    String word(String prefix, @Nullable String name) {
      return name == null ? "" : words.get(language, prefix + name);
    }

    String form(String channel) {
      return word("petition.form.", Channel.valueOf(channel).form().name());
    }

    String yesOrNo(boolean is) {
      return words.get(
          language, is ? "petition.casework.register.is" : "petition.casework.register.is-not");
    }

    String category(String code) {
      return code + " " + in(facts.category(code));
    }

    String area(String code) {
      return areas.find(code).map(it -> in(new Named(it.nameMn(), it.nameEn()))).orElse(code);
    }

    String organisation(@Nullable UUID id) {
      return id == null ? "" : in(names.organisation(id));
    }

    String unit(@Nullable UUID id) {
      return in(known.unit(id));
    }

    String post(@Nullable UUID id) {
      return in(known.post(id));
    }

    private String in(@Nullable Named named) {
      if (named == null) {
        return "";
      }
      String english = named.en();
      return language == Language.EN && english != null ? english : named.mn();
    }
  }
}
