package mn.ukhaalag.petition.filing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How much may wait that was written and not sent (`ukhaalag.drafts.*`).
///
/// @param perWriter drafts of one account or browser
/// @param perAddressDay drafts begun from one client address within a day
/// @param writerSize the files of all drafts of one account or browser
/// @param addressSize the files of all drafts from one client address
@ConfigurationProperties("ukhaalag.drafts")
record DraftSettings(
    @DefaultValue("20") int perWriter,
    @DefaultValue("300") int perAddressDay,
    @DefaultValue("500MB") DataSize writerSize,
    @DefaultValue("3GB") DataSize addressSize) {}
