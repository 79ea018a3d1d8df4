package mn.ukhaalag.petition.casework.page;

import java.util.List;
import mn.ukhaalag.file.Attachment;
import mn.ukhaalag.petition.UnprovenLetters.Letter;

/// A letter of which nobody knows yet whether the petitioner wrote it, with what was attached.
public record Unproven(Letter letter, List<Attachment> files) {}
