package mn.ukhaalag.service.payment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The account to which fees are transferred (`ukhaalag.transfer.*`). Without an account nobody is
/// told to transfer, but what an official imports is matched all the same.
///
/// @param bank its name, for people
/// @param account its number
/// @param holder in whose name it is
@ConfigurationProperties("ukhaalag.transfer")
public record TransferSettings(
    @DefaultValue("") String bank,
    @DefaultValue("") String account,
    @DefaultValue("") String holder) {

  public boolean isComplete() {
    return !account.isBlank();
  }
}
