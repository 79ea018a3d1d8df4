package mn.ukhaalag.service.designer.page;

import mn.ukhaalag.service.Service.Channel;
import mn.ukhaalag.web.Page;

/// A field of the catalogue's text that would say something else, see
/// [mn.ukhaalag.service.catalogue.EntryFields].
///
/// @param before empty where nothing was said
/// @param after empty where nothing is said any more
public record TextChange(String field, String before, String after) {

  private static final String CHANNEL = "channel-";

  /// How the field is called, with its language.
  public String name(Page page) {
    if (field.startsWith(CHANNEL)) {
      return page.t(Channel.valueOf(field.substring(CHANNEL.length())).key());
    }
    if (field.endsWith("-mn") || field.endsWith("-en")) {
      String name = field.substring(0, field.length() - 3);
      String text = page.t(name.equals("title") ? "service.service" : "service.text." + name);
      return text + " · " + page.t("service.text." + field.substring(field.length() - 2));
    }
    return page.t(field.equals("life") ? "service.catalogue.life" : "service.text." + field);
  }

  public String said(Page page, String value) {
    if (value.isEmpty()) {
      return "–";
    }
    if (field.startsWith(CHANNEL)) {
      return page.t("service.designer.differs.yes");
    }
    return switch (field) {
      case "unit" -> page.t("service.text.unit." + value);
      case "level" -> page.t("service.text.level." + value);
      case "life" -> page.t("service.life." + value);
      default -> value;
    };
  }
}
