package mn.ukhaalag.service.application;

import java.time.Duration;
import java.util.List;
import mn.ukhaalag.directory.Country;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.service.application.page.AddressChoice.Group;
import mn.ukhaalag.web.NotFound;
import mn.ukhaalag.web.Option;
import mn.ukhaalag.web.OptionGroup;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/// The sums and bags of an aimag for the script of an address, so that the page need not be loaded
/// again to choose another one. The same for everybody.
@Controller
class AreaLists {

  static final String PATH = "/areas/lists/";

  private final AreaChoices choices;
  private final Country country;

  AreaLists(AreaChoices choices, Country country) {
    this.choices = choices;
    this.country = country;
  }

  /// @param language `mn` or `en`
  @ResponseBody
  @GetMapping(PATH + "{language}/{aimag}")
  ResponseEntity<List<OptionGroup>> list(
      @PathVariable String language, @PathVariable String aimag) {
    if (country.aimags().stream().noneMatch(it -> it.code().equals(aimag))) {
      throw new NotFound("aimag " + aimag);
    }
    Language chosen = language.equals("en") ? Language.EN : Language.MN;
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .body(choices.groups(aimag).stream().map(it -> group(it, chosen)).toList());
  }

  private static OptionGroup group(Group group, Language language) {
    return new OptionGroup(
        group.label().in(language),
        group.parts().stream().map(it -> new Option(it.value(), it.label().in(language))).toList());
  }
}
