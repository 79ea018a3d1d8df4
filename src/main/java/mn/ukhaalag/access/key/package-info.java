/// Keys with which programs act as a post: made by an administrator, shown once, kept as a hash,
/// revocable at once.
@NullMarked
package mn.ukhaalag.access.key;

import org.jspecify.annotations.NullMarked;
