package mn.ukhaalag.petition.filing.page;

import java.util.UUID;
import mn.ukhaalag.petition.FilingForm;
import mn.ukhaalag.petition.Reference;

/// A form under whose key another petition was filed before.
///
/// @param filed the earlier petition
/// @param draft under which the text is kept now
public record TakenPage(Reference filed, UUID draft, FilingForm form) {}
