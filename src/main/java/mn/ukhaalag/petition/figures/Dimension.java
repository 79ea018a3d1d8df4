package mn.ukhaalag.petition.figures;

import java.util.Locale;

/// By what the figures are told apart.
enum Dimension {
  ORGANISATION,
  CATEGORY,
  SUM,
  CHANNEL,
  MONTH;

  String of(Cell cell) {
    return switch (this) {
      case ORGANISATION -> cell.organisation().toString();
      case CATEGORY -> cell.category();
      case SUM -> cell.sum();
      case CHANNEL -> cell.channel();
      case MONTH -> cell.month().toString().substring(0, 7);
    };
  }

  /// As it is written in addresses.
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The dimension with that key; by organisation for anything unknown.
  static Dimension of(String key) {
    for (Dimension dimension : values()) {
      if (dimension.key().equals(key)) {
        return dimension;
      }
    }
    return ORGANISATION;
  }
}
