package mn.ukhaalag.web;

import gg.jte.TemplateEngine;
import java.util.Comparator;
import java.util.List;
import mn.ukhaalag.web.page.HomePage;
import mn.ukhaalag.web.page.Section;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The first page, and those that say what this place is.
@Controller
class Home {

  private final List<HomeSection> sections;
  private final TemplateEngine templates;

  Home(List<HomeSection> sections, TemplateEngine templates) {
    this.sections = sections.stream().sorted(Comparator.comparingInt(HomeSection::order)).toList();
    this.templates = templates;
  }

  @SharedPage
  @GetMapping("/")
  ModelAndView show() {
    List<Section> contributed =
        sections.stream().map(it -> new Section(templates, it.template(), it.content())).toList();
    return new ModelAndView("web/home", "it", new HomePage(contributed));
  }

  @GetMapping("/about")
  ModelAndView about() {
    return new ModelAndView("web/about");
  }

  @GetMapping("/privacy")
  ModelAndView privacy() {
    return new ModelAndView("web/privacy");
  }

  @GetMapping("/accessibility")
  ModelAndView accessibility() {
    return new ModelAndView("web/accessibility");
  }
}
