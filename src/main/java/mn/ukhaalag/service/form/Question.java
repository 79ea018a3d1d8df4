package mn.ukhaalag.service.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One question of a form: a page of its own when it is asked.
///
/// @param name of its answer: small letters, digits and hyphens
/// @param required whether it must be answered when it is asked
/// @param when it is asked only then; null for always
/// @param from the fact that the state already knows, see [Facts]; null if it is always asked
/// @param options of a choice
/// @param parts of a repeated group
public record Question(
    String name,
    Kind kind,
    Label label,
    Label hint,
    boolean required,
    @Nullable Condition when,
    @Nullable String from,
    List<Choice> options,
    List<Question> parts) {

  /// One of the answers to choose from.
  public record Choice(String value, Label label) {}

  /// What an answer is.
  public enum Kind {
    TEXT,
    LONG_TEXT,
    NUMBER,
    /// An amount in MNT, with two digits after the point at most.
    MONEY,
    DATE,
    /// One of the options.
    CHOICE,
    /// Any number of the options.
    CHOICES,
    /// Aimag, sum and bag by code, a bag or khoroo that has none by name, then street, building and
    // door as text.
    ADDRESS,
    /// Регистрийн дугаар of a person.
    REGISTER,
    /// Register number of an organisation: seven digits.
    ORGANISATION,
    /// Latitude and longitude.
    PLACE,
    /// Files that were uploaded.
    FILE,
    /// The same few questions, several times.
    GROUP,
    /// A sentence that has to be agreed to.
    STATEMENT;

    /// As it is written in a definition, for example `long-text`.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Kind> of(String code) {
      for (Kind kind : values()) {
        if (kind.code().equals(code)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }

    boolean isOrdered() {
      return this == NUMBER || this == MONEY || this == DATE;
    }

    public boolean hasOptions() {
      return this == CHOICE || this == CHOICES;
    }

    /// Whether conditions can ask for its value and not only whether it is answered.
    boolean isPlain() {
      return isOrdered() || hasOptions() || this == TEXT || this == STATEMENT;
    }
  }

  /// The option with that value.
  public Optional<Choice> option(String value) {
    return options.stream().filter(it -> it.value().equals(value)).findFirst();
  }
}
