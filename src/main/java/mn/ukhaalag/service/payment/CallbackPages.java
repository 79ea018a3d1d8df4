package mn.ukhaalag.service.payment;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.language.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/// Where QPay calls when something happened. Nothing that it says is believed or even read: the
/// call is only a hint, and the answer a sentence on what `/payment/check` then told.
@Controller
class CallbackPages {

  private final InvoiceRows invoices;
  private final Checking checking;
  private final Words words;

  CallbackPages(InvoiceRows invoices, Checking checking, Words words) {
    this.invoices = invoices;
    this.checking = checking;
    this.words = words;
  }

  @RequestMapping(
      path = "/one-click/payments/{key}",
      method = {RequestMethod.GET, RequestMethod.POST})
  ResponseEntity<String> called(@PathVariable String key) {
    Optional<Invoice> known = key(key).flatMap(invoices::byCallback);
    if (known.isEmpty()) {
      return answer(HttpStatus.NOT_FOUND, "service.payment.received.unknown");
    }
    String said = checking.check(known.get());
    // An error makes QPay call once more, and nothing else does.
    return answer(
        said.endsWith(".unreachable") ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK, said);
  }

  private static Optional<UUID> key(String typed) {
    try {
      return Optional.of(UUID.fromString(typed.toLowerCase(Locale.ROOT)));
    } catch (IllegalArgumentException forged) {
      return Optional.empty();
    }
  }

  private ResponseEntity<String> answer(HttpStatus status, String key) {
    return ResponseEntity.status(status)
        .contentType(new MediaType(MediaType.TEXT_PLAIN, java.nio.charset.StandardCharsets.UTF_8))
        .body(words.get(Language.EN, key));
  }
}
