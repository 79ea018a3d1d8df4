package mn.ukhaalag.inbox.page;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// How urgent a deadline makes a task.
public enum Due {
  /// The deadline has passed.
  OVERDUE,
  /// Within the next seven days.
  WEEK,
  /// After that.
  LATER,
  /// There is no deadline.
  NONE;

  private static final Duration SOON = Duration.ofDays(7);
  private static final OffsetDateTime END_OF_TIME =
      OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);

  /// Deadlines of this kind are later than that.
  public OffsetDateTime after(Instant now) {
    return switch (this) {
      case OVERDUE -> OffsetDateTime.MIN;
      case WEEK -> now.atOffset(ZoneOffset.UTC);
      case LATER -> now.plus(SOON).atOffset(ZoneOffset.UTC);
      case NONE -> END_OF_TIME;
    };
  }

  /// Deadlines of this kind are not later than that.
  public OffsetDateTime until(Instant now) {
    return switch (this) {
      case OVERDUE -> now.atOffset(ZoneOffset.UTC);
      case WEEK -> now.plus(SOON).atOffset(ZoneOffset.UTC);
      case LATER -> END_OF_TIME;
      case NONE -> OffsetDateTime.MAX;
    };
  }
}
