package mn.ukhaalag.service.appointment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much one may take (`ukhaalag.appointments.*`), so that nobody keeps times from others.
///
/// @param perPerson appointments and numbers of one person that are not over
/// @param perAddressHour what is taken from one client address within an hour without an account;
///     the many customers of a mobile carrier can have the same
@ConfigurationProperties("ukhaalag.appointments")
record AppointmentSettings(
    @DefaultValue("3") int perPerson, @DefaultValue("60") int perAddressHour) {}
