/// What the templates of systems are given.
@NullMarked
package mn.ukhaalag.access.provider.page;

import org.jspecify.annotations.NullMarked;
