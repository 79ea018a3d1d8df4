package mn.ukhaalag.notice.sending;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How notices are sent.
///
/// @param quietFrom from this local time on no SMS is sent that is not urgent
/// @param quietUntil until this one; e-mails held over a free day go out then too
/// @param flood so many e-mails an hour reach one address singly; more are joined into a digest
/// @param retryFor so long a message is tried again
@ConfigurationProperties("ukhaalag.notice")
record SendingSettings(
    @DefaultValue("22:00") LocalTime quietFrom,
    @DefaultValue("08:00") LocalTime quietUntil,
    @DefaultValue("5") int flood,
    @DefaultValue("2d") Duration retryFor) {}
