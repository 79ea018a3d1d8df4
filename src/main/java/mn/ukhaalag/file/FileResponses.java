package mn.ukhaalag.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.web.Conflict;
import mn.ukhaalag.web.Message;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Attachments as answers to a browser, which may show pictures but run nothing: the type is
/// the one that we found, and the content security policy locks in whatever it may hold. A
/// controller returns them as they are; ranges, which players of recordings ask for, then work.
///
/// **No permission is checked here**: the controller decides who gets which, and answers the
/// redacted and the forbidden as missing.
@Component
public class FileResponses {

  private final ContentFolder folder;
  private final Attachments attachments;

  FileResponses(ContentFolder folder, Attachments attachments) {
    this.folder = folder;
    this.attachments = attachments;
  }

  /// The file as [#original(Attachment)] gives it, if it hangs on one of these things.
  ///
  /// @param ownerIds the things of that kind whose files the reader may see
  /// @return empty if it hangs elsewhere, or is redacted
  /// @throws Conflict if the virus scanner keeps it back
  public Optional<ResponseEntity<Resource>> original(
      String ownerKind, Collection<UUID> ownerIds, UUID id) {
    return attachments
        .find(id)
        .filter(it -> it.ownerKind().equals(ownerKind) && ownerIds.contains(it.ownerId()))
        .filter(it -> it.sha256() != null && folder.has(it.sha256()))
        .map(this::original);
  }

  /// The file as it was sent, for those who may see it; no cache keeps it.
  ///
  /// @throws NoSuchElementException if it is redacted
  /// @throws Conflict if the virus scanner keeps it back
  public ResponseEntity<Resource> original(Attachment attachment) {
    requireReleased(attachment);
    return response(attachment, attachment.name())
        .cacheControl(CacheControl.noStore().cachePrivate())
        .body(new FileSystemResource(folder.existing(attachment.sha256())));
  }

  /// The copy without metadata, for everyone. Its name tells nothing, for the sender's may; caches
  /// must ask again each time, so that a redaction is felt at once.
  ///
  /// @throws NoSuchElementException if there is none, or if it is redacted
  /// @throws Conflict if the virus scanner keeps it back
  public ResponseEntity<Resource> publicCopy(Attachment attachment) {
    requireReleased(attachment);
    Path copy = folder.existing(attachment.publicSha256());
    String hash = String.valueOf(copy.getFileName());
    String name = hash.substring(0, 12) + "." + attachment.type().extension();
    return response(attachment, name)
        .cacheControl(CacheControl.noCache().cachePublic())
        .eTag(hash)
        .body(new FileSystemResource(copy));
  }

  private static void requireReleased(Attachment attachment) {
    Attachment.Held held = attachment.held();
    if (held != null) {
      throw new Conflict(Message.of(held.messageKey(), attachment.name()));
    }
  }

  private static ResponseEntity.BodyBuilder response(Attachment attachment, String name) {
    var disposition =
        attachment.type().isImage() ? ContentDisposition.inline() : ContentDisposition.attachment();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(attachment.type().mediaType()))
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            disposition.filename(name, StandardCharsets.UTF_8).build().toString());
  }
}
