package mn.ukhaalag.service;

import java.util.List;
import java.util.UUID;
import mn.ukhaalag.ledger.Thing;
import mn.ukhaalag.service.form.Label;
import org.jspecify.annotations.Nullable;

/// An entry of the catalogue: what an organisation does for people who ask. What nobody has
/// confirmed is empty, and is shown as "please ask": never a guess about money or time.
///
/// @param code a stable short name for addresses and files, for example `residence-reference`
/// @param organisation the one that answers for the entry, and for cases unless the level says
///     otherwise
/// @param limit null where no confirmed source names it
public record Service(
    UUID id,
    String code,
    UUID organisation,
    Level level,
    LifeEvent lifeEvent,
    Words words,
    @Nullable TimeLimit limit,
    List<Channel> channels,
    Stage stage) {

  /// The kind of thing that a service is for ledger and inbox.
  public static final String THING = "service";

  /// All that people read about it, in both languages.
  ///
  /// @param who may ask
  /// @param needs the documents, one a line
  /// @param fee a note on it; the sum itself follows from the rules of the version
  public record Words(
      Label title,
      Label summary,
      Label who,
      Label needs,
      Label ground,
      Label fee,
      Label place,
      Label result) {}

  /// Who handles a case.
  public enum Level {
    /// The organisation itself.
    ORGANISATION,
    /// The governor's office of the sum that the case is about.
    SUM,
    /// The governor of the bag that the case is about.
    BAG
  }

  /// Where one can ask.
  public enum Channel {
    /// Here.
    ONLINE,
    /// At the national portal.
    E_MONGOLIA,
    /// At the counter of the office or of the one-stop centre.
    COUNTER,
    PHONE;

    /// The word for it in keys of messages.
    public String key() {
      return "service.channel." + this;
    }
  }

  public Thing thing() {
    return new Thing(THING, id);
  }

  public Label title() {
    return words.title();
  }

  /// How many documents one has to bring, as far as the catalogue lists them.
  public int documents() {
    return (int) words.needs().mn().lines().filter(it -> !it.isBlank()).count();
  }

  /// The address of its public page.
  public String path() {
    return "/services/" + code;
  }
}
