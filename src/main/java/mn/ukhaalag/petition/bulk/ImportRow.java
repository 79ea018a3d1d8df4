package mn.ukhaalag.petition.bulk;

import java.time.Instant;
import mn.ukhaalag.directory.Point;
import mn.ukhaalag.petition.Petition.Channel;
import mn.ukhaalag.petition.Petition.Kind;
import mn.ukhaalag.petition.Petition.Outcome;
import org.jspecify.annotations.Nullable;

/// A row that is right in all its cells.
///
/// @param dueAt when the time for the answer was over; null for what the law says
/// @param end how it was answered; null while it is open
record ImportRow(
    long line,
    String externalId,
    Instant receivedAt,
    Kind kind,
    String category,
    String area,
    @Nullable String place,
    @Nullable Point point,
    String title,
    String body,
    Channel channel,
    Sender sender,
    boolean isPublishable,
    @Nullable Instant dueAt,
    @Nullable End end) {

  /// Who sent it, as far as the source knows.
  record Sender(
      @Nullable String name,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String address) {}

  /// How it ended.
  record End(Instant at, Outcome outcome, String answer, @Nullable String legalGround) {}
}
