/// Asking for a service: one question a page, without scripts; what the state knows is only
/// confirmed; saved and found again with a code; sent once, followed, completed where it came back.
@NullMarked
package mn.ukhaalag.service.application;

import org.jspecify.annotations.NullMarked;
