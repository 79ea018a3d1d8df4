package mn.ukhaalag.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The links that a module adds to the navigation of every page for the one who looks at it.
public interface Menu {

  List<MenuItem> items(@Nullable Visitor visitor);
}
