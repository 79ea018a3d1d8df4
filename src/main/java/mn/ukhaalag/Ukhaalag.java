package mn.ukhaalag;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/// The whole digital government of a province as one process.
@Modulithic(systemName = "Ukhaalag")
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Ukhaalag {

  static void main(String[] arguments) {
    SpringApplication.run(Ukhaalag.class, arguments);
  }
}
