package mn.ukhaalag.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How many one-time codes are sent (`ukhaalag.codes.*`).
///
/// @param perContactHour to one number or address, for one purpose, within an hour
/// @param perContactDay the same within a day
/// @param perAddressHour asked for from one client address within an hour
/// @param strangersPerAddressHour the same for numbers of others: followers and signatories
/// @param smsPerDay by SMS from the whole house within a day; those that may go to strangers
///     (registration, followers, signatories) use half of them at most
@ConfigurationProperties("ukhaalag.codes")
record CodeSettings(
    @DefaultValue("5") int perContactHour,
    @DefaultValue("10") int perContactDay,
    @DefaultValue("120") int perAddressHour,
    @DefaultValue("30") int strangersPerAddressHour,
    @DefaultValue("3000") int smsPerDay) {}
