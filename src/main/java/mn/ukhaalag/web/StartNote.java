package mn.ukhaalag.web;

import java.util.List;

/// What a module has to tell the one who starts the program, on the console.
public interface StartNote {

  List<String> lines();
}
