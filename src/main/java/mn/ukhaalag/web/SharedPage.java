package mn.ukhaalag.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says that a page is the same for everybody who has no account, so that [SharedPages] may keep
/// it for a moment. It may depend on the address, the language and what is in the database.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface SharedPage {}
