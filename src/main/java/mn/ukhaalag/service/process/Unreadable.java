package mn.ukhaalag.service.process;

import mn.ukhaalag.web.Message;

/// A file that is no process that can be read.
class Unreadable extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Message sentence;

  Unreadable(Message sentence) {
    super(sentence.key());
    this.sentence = sentence;
  }

  Message sentence() {
    return sentence;
  }
}
