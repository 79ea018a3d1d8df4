package mn.ukhaalag.petition.api;

import java.time.Instant;
import java.util.List;
import mn.ukhaalag.directory.Point;
import mn.ukhaalag.petition.Correspondence;
import mn.ukhaalag.petition.Petition.Channel;
import mn.ukhaalag.petition.Petition.Kind;
import mn.ukhaalag.petition.Petition.Outcome;
import mn.ukhaalag.petition.Petition.Status;
import org.jspecify.annotations.Nullable;

/// A petition as programs see it. Times are in UTC.
///
/// @param reference as on paper
/// @param url of this document
/// @param organisation code of the one in charge
/// @param dueAt when the time for the answer is over
/// @param publishedAt null while it is not public
/// @param inside what only its petitioner and those who handle it see; null for everybody else
record PetitionDocument(
    String reference,
    String url,
    Kind kind,
    String category,
    String area,
    @Nullable String place,
    @Nullable Point point,
    String title,
    String body,
    Status status,
    @Nullable Outcome outcome,
    String organisation,
    Instant receivedAt,
    Instant dueAt,
    @Nullable Instant answeredAt,
    @Nullable String answer,
    @Nullable Instant publishedAt,
    @Nullable Inside inside) {

  /// What is not for everybody.
  ///
  /// @param isPublishable whether the petitioner agreed to its publication
  /// @param petitioner for the offices that handle it; null for the petitioner
  record Inside(
      Channel channel,
      boolean isPublishable,
      List<Remark> messages,
      List<Enclosure> attachments,
      @Nullable Sender petitioner) {}

  /// Something that was said besides the answer.
  record Remark(Correspondence.Kind kind, String words, Instant at) {}

  /// A file that came with it.
  ///
  /// @param size in bytes
  record Enclosure(String name, String mediaType, long size, Instant addedAt) {}

  /// Who sent it.
  record Sender(
      @Nullable String name,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String address) {}

  /// Something that was done to it.
  ///
  /// @param act for example `answer-sent`
  /// @param label the same in the language of the request
  /// @param organisation code of the one that did it, or that it went to
  record Event(String act, String label, Instant at, String organisation) {}

  /// One part of the list.
  ///
  /// @param next the address of the next part; null on the last one
  record Part(List<PetitionDocument> petitions, @Nullable String next) {}
}
