package mn.ukhaalag.petition.figures;

import org.springframework.stereotype.Component;

/// Has the figures of petitions read at once, for tests.
@Component
public class FreshFigures {

  private final Figures figures;

  FreshFigures(Figures figures) {
    this.figures = figures;
  }

  public void look() {
    figures.look();
  }
}
