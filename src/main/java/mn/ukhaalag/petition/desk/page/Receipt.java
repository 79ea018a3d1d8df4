package mn.ukhaalag.petition.desk.page;

import mn.ukhaalag.directory.Organisation;
import mn.ukhaalag.petition.Category;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.petition.Petitioner;
import org.jspecify.annotations.Nullable;

/// What is read out to the petitioner and printed for him.
///
/// @param secret with it and the number, he can follow the petition
public record Receipt(
    Petition petition,
    Organisation organisation,
    Category category,
    @Nullable Petitioner petitioner,
    String secret,
    String operator) {}
