/// How a backup is made and restored: the base, the log that continues it, the attachments, and
/// the proof that a restored copy is good. It needs no running office, only its database.
@NullMarked
package mn.ukhaalag.continuity.backup;

import org.jspecify.annotations.NullMarked;
