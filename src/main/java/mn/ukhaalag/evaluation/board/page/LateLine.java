package mn.ukhaalag.evaluation.board.page;

import java.time.LocalDate;
import mn.ukhaalag.evaluation.page.Named;

/// Something that is late, and on whom it waits.
///
/// @param post that carries it out, with who holds it; nothing while none is named
/// @param days since its last day
/// @param waitsFor whom it is stuck on; empty if it is not stuck
public record LateLine(
    String code,
    String title,
    String path,
    Named organisation,
    Named post,
    LocalDate dueOn,
    long days,
    String waitsFor,
    String reason) {}
