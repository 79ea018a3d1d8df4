/// What the public sees of petitions: the copies that a moderator made, without identity, in a
/// list with search, on a map, each on its page, as a feed, by letter to those who subscribe, and
/// as open data. Nothing else of a petition is ever read for the public.
@NullMarked
package mn.ukhaalag.petition.publication;

import org.jspecify.annotations.NullMarked;
