package mn.ukhaalag.service.form;

import mn.ukhaalag.web.Message;

/// What is wrong with a definition.
///
/// @param place the name of the question, or what else of the definition it is
public record FormFault(String place, Message sentence) {

  static FormFault of(String place, String key, Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = place;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return new FormFault(place, Message.of("service.form.fault." + key, all));
  }
}
