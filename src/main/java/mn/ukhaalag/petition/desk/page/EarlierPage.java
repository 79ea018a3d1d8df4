package mn.ukhaalag.petition.desk.page;

import java.time.Instant;
import mn.ukhaalag.petition.desk.page.Callers.Earlier;
import mn.ukhaalag.web.Problems;

/// An earlier petition of a caller: where it stands, and a box for what he adds.
///
/// @param number the telephone or register number that the caller told
public record EarlierPage(
    Earlier earlier, String number, String words, Problems problems, Instant now) {}
