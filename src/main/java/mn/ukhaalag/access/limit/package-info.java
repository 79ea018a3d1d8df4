/// How often one client address may knock: at the sign-in page, at forms, at the interfaces of
/// programs. Each node counts for itself; what must never be exceeded anywhere (guesses of a
/// password, tries of a code) is counted in the database instead.
@NullMarked
package mn.ukhaalag.access.limit;

import org.jspecify.annotations.NullMarked;
