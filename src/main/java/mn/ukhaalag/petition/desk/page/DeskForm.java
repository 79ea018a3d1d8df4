package mn.ukhaalag.petition.desk.page;

import java.util.UUID;
import mn.ukhaalag.petition.RegisterForm;
import org.jspecify.annotations.Nullable;

/// What the operator types besides the petition itself.
///
/// @param channel the way it came: by telephone, in person or by letter
/// @param receivedOn the day on which a letter came
/// @param key the same for every sending of one form, so that it is filed once
/// @param vulnerable the group of people in need of help that the petitioner belongs to
/// @param pages of a letter
/// @param incoming the number under which the office entered the letter
public record DeskForm(
    @Nullable String channel,
    @Nullable String receivedOn,
    @Nullable String key,
    @Nullable String vulnerable,
    @Nullable String pages,
    @Nullable String incoming) {

  public static DeskForm fresh(String channel) {
    return new DeskForm(channel, null, newKey(), null, null, null);
  }

  /// The same as another form, which is filed once more.
  public DeskForm renewed() {
    return new DeskForm(channel, receivedOn, newKey(), vulnerable, pages, incoming);
  }

  public RegisterForm register() {
    return new RegisterForm(vulnerable, pages, incoming, null, null);
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }
}
