package mn.ukhaalag.service.ranking.page;

import mn.ukhaalag.service.Service;

/// How many asked for a service here.
///
/// @param now this year until the end of this month
/// @param before in the same months of the year before
public record Used(Service service, long now, long before) {

  /// The growth in whole per cent, with its sign; a dash where nobody asked before.
  public String growth() {
    if (before == 0) {
      return "–";
    }
    long percent = Math.round(100.0 * (now - before) / before);
    return (percent > 0 ? "+" : "") + percent + " %";
  }
}
