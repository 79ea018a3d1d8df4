package mn.ukhaalag.petition;

import java.time.Instant;
import java.util.List;
import mn.ukhaalag.file.Upload;
import mn.ukhaalag.petition.Petition.Channel;

/// A petition that is right in all its parts and ready to be filed.
///
/// @param signatories those who sign with the petitioner; each confirms with a code
/// @param files already on disk
/// @param receivedAt when it reached us; for a letter, the day it came
public record Filing(
    Channel channel,
    Matter matter,
    Petitioner petitioner,
    List<Signatory> signatories,
    List<Upload.Stored> files,
    Instant receivedAt) {

  /// Somebody who signs a collective petition.
  public record Signatory(String name, String phone) {}

  /// All that was typed and sent, in one text: two filings with the same content are one.
  String content() {
    return String.join(
        "\n",
        channel.name(),
        matter.toString(),
        petitioner.toString(),
        signatories.toString(),
        files.toString());
  }

  public Filing with(List<Upload.Stored> others) {
    return new Filing(channel, matter, petitioner, signatories, others, receivedAt);
  }
}
