/// Places that a service gives out, such as those of a kindergarten: who has one, who waits, and
/// who moves up when one becomes free. A case asks for one by the step `place` of its process, at
/// the option that its form says (`uses.places`); the first who asked is the first who gets one.
@NullMarked
package mn.ukhaalag.service.place;

import org.jspecify.annotations.NullMarked;
