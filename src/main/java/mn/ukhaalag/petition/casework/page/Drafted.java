package mn.ukhaalag.petition.casework.page;

import mn.ukhaalag.petition.Answer;
import org.jspecify.annotations.Nullable;

/// An answer with who drafted it and who decided on it.
public record Drafted(Answer answer, @Nullable Named by, @Nullable Named decidedBy) {}
