/// Scenarios of accounts, sign-in and keys.
@NullMarked
package mn.ukhaalag.access;

import org.jspecify.annotations.NullMarked;
