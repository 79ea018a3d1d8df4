/// Petitions for programs: the interface `/api/v1` in JSON, described by `/openapi.json` and
/// explained to people at `/api`. The same rules hold as on the pages; a program with the key of
/// a post acts as that post, one without a key as any citizen.
@NullMarked
package mn.ukhaalag.petition.api;

import org.jspecify.annotations.NullMarked;
