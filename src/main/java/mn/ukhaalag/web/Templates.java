package mn.ukhaalag.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The compiled templates of all modules.
@Configuration(proxyBeanMethods = false)
class Templates {

  @Bean
  TemplateEngine templateEngine() {
    return TemplateEngine.createPrecompiled(ContentType.Html);
  }
}
