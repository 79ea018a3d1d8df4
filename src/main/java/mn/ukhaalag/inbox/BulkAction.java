package mn.ukhaalag.inbox;

import mn.ukhaalag.access.Actor;

/// What a module offers to do with many of its things at once: a button under the list of work.
///
/// The form posts the ids of the chosen things of its kind as parameters named after that kind
/// (`petition=…&petition=…`). What the actor may really do is checked where it is posted to.
///
/// @see mn.ukhaalag.ledger.Thing#kind
public interface BulkAction {

  /// The kind of thing that it is done to.
  String thingKind();

  /// The message key of the words on the button.
  String key();

  /// Where the form is posted to.
  String path();

  /// Whether the button is shown to that actor.
  boolean isFor(Actor actor);
}
