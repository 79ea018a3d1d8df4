package mn.ukhaalag.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a handler, or all of a controller that change something, of an act before which an
/// account with a second step must have shown it within the last quarter of an hour. If it has
/// not, the code is asked for first, and what was typed is kept meanwhile.
///
/// A page that is only read is asked for its code if it is marked itself: mark so the page of a
/// form with files, which cannot be kept.
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface GraveAct {}
