/// Our own OpenID provider: other systems of the aimag let people sign in with their accounts
/// here. An administrator registers each, every person says yes to it and can take that back, and a
/// system sees of a person only what both have allowed.
@NullMarked
package mn.ukhaalag.access.provider;

import org.jspecify.annotations.NullMarked;
