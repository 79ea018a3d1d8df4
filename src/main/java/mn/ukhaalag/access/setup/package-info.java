/// The first start without any account: whoever reads the console of the machine makes the first
/// province administrator.
@NullMarked
package mn.ukhaalag.access.setup;

import org.jspecify.annotations.NullMarked;
