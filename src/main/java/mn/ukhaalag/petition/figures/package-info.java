/// The open statistics of petitions: how many came, were answered in time or late, after how
/// many days, and how people rated the answers. Counted in the background from the record, a
/// month at a time, and kept in memory, so that a page costs the same with a thousand petitions
/// and a million.
@NullMarked
package mn.ukhaalag.petition.figures;

import org.jspecify.annotations.NullMarked;
