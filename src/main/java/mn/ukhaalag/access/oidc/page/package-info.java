/// What the templates of signing in elsewhere are given.
@NullMarked
package mn.ukhaalag.access.oidc.page;

import org.jspecify.annotations.NullMarked;
