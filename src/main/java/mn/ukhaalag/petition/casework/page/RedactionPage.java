package mn.ukhaalag.petition.casework.page;

import java.util.List;
import mn.ukhaalag.file.Attachment;
import mn.ukhaalag.petition.Petition;
import mn.ukhaalag.web.Problems;

/// Where words are taken out of a petition.
public record RedactionPage(
    Petition petition, List<Attachment> files, RedactionForm form, Problems problems) {

  /// The address of the page of the petition.
  public String path() {
    return "/work/petitions/" + petition.reference().slug();
  }
}
