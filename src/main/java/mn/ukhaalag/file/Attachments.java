package mn.ukhaalag.file;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The files that belong to things. A file is stored first, which needs no transaction, and then
/// attached in the transaction of the act that it is a part of; a content that is never attached is
/// swept away. No permission is checked here: whoever asks knows who may see the thing.
@Repository
public class Attachments {

  /// The most files that one thing can have at a time.
  public static final int LIMIT = 10;

  /// The most bytes of one file: 20 MB.
  public static final long LARGEST = 20L * 1024 * 1024;

  private static final String COLUMNS =
      """
      id, owner_kind, owner_id, name, type, size, encode(sha256, 'hex') as sha256,
      encode(public_sha256, 'hex') as public_sha256, added_at, added_by, redacted_at, redacted_by,
      (select scan.state from file.scan
       where scan.sha256 = attachment.sha256 and scan.state <> 'CLEAN') as held
      """;

  private final JdbcClient jdbc;
  private final Uploads uploads;
  private final ContentFolder folder;
  private final Orphans orphans;
  private final ScannerDoor door;

  Attachments(
      JdbcClient jdbc, Uploads uploads, ContentFolder folder, Orphans orphans, ScannerDoor door) {
    this.door = door;
    this.jdbc = jdbc;
    this.uploads = uploads;
    this.folder = folder;
    this.orphans = orphans;
  }

  /// Brings a file onto the disk, if it may be taken: its bytes are safe when this returns.
  ///
  /// @param originalName as the sender's machine calls it; it decides nothing
  /// @throws IOException if the content cannot be read or the disk not be written
  public Upload store(InputStream content, String originalName) throws IOException {
    return store(content, originalName, VirusScanner.PATIENCE);
  }

  /// The same, waiting for the virus scanner no longer than that.
  Upload store(InputStream content, String originalName, Duration patience) throws IOException {
    return uploads.take(content, originalName, door.guard(patience));
  }

  /// Brings a file onto the disk that we made ourselves. No virus scanner keeps it from its
  /// readers.
  public Upload storeOwn(InputStream content, String name) throws IOException {
    return uploads.take(content, name, Guard.NONE);
  }

  /// How many more files the thing can have.
  public int room(String ownerKind, UUID ownerId) {
    return LIMIT - count(ownerKind, ownerId);
  }

  /// Makes one stored file belong to a thing, as [#attach(String, UUID, List, UUID, Instant)] does.
  @Transactional(propagation = Propagation.MANDATORY)
  public Attachment attach(
      String ownerKind, UUID ownerId, Upload.Stored file, @Nullable UUID by, Instant at) {
    return attach(ownerKind, ownerId, List.of(file), by, at).getFirst();
  }

  /// Makes stored files belong to a thing, in the caller's transaction.
  ///
  /// @param by the person; null for one without an account
  /// @throws IllegalStateException if the thing would have more than [#LIMIT] files (ask [#room]
  ///     first), or if a file was stored so long ago that it was swept away
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Attachment> attach(
      String ownerKind, UUID ownerId, List<Upload.Stored> files, @Nullable UUID by, Instant at) {
    requireRoom(ownerKind, ownerId, files.size());
    requireContents(files);
    return jdbc.sql(
            """
            insert into file.attachment
              (owner_kind, owner_id, name, type, size, sha256, public_sha256, added_at, added_by)
            select :ownerKind, :ownerId, name, type, size, decode(sha256, 'hex'),
                   decode(public_sha256, 'hex'), :at, :by::uuid
            from unnest(:names, :types, :sizes, :sha256s, :publicSha256s) with ordinality
                 as file (name, type, size, sha256, public_sha256, place)
            order by place
            returning
            """
                + COLUMNS)
        .param("ownerKind", ownerKind)
        .param("ownerId", ownerId)
        .param("names", files.stream().map(Upload.Stored::name).toArray(String[]::new))
        .param("types", files.stream().map(file -> file.type().name()).toArray(String[]::new))
        .param("sizes", files.stream().mapToLong(Upload.Stored::size).toArray())
        .param("sha256s", files.stream().map(Upload.Stored::sha256).toArray(String[]::new))
        .param(
            "publicSha256s", files.stream().map(Upload.Stored::publicSha256).toArray(String[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .query(Attachment.class)
        .list();
  }

  /// Gives all files of one thing to another, as those of a draft to what was made of it, in the
  /// caller's transaction.
  ///
  /// @throws IllegalStateException if the other thing would have more than [#LIMIT] files
  @Transactional(propagation = Propagation.MANDATORY)
  public void move(String fromKind, UUID fromId, String toKind, UUID toId) {
    requireRoom(toKind, toId, count(fromKind, fromId));
    jdbc.sql(
            """
            update file.attachment set owner_kind = :toKind, owner_id = :toId
            where owner_kind = :fromKind and owner_id = :fromId
            """)
        .param("toKind", toKind)
        .param("toId", toId)
        .param("fromKind", fromKind)
        .param("fromId", fromId)
        .update();
  }

  /// Drops files that were never part of anything official, such as those of a draft: nothing of
  /// them remains. In the caller's transaction.
  ///
  /// @param attachment the only one to be dropped; null for all of them
  @Transactional(propagation = Propagation.MANDATORY)
  public void drop(String ownerKind, UUID ownerId, @Nullable UUID attachment) {
    List<String> hashes =
        jdbc
            .sql(
                """
                delete from file.attachment
                where owner_kind = :ownerKind and owner_id = :ownerId
                  and (:id::uuid is null or id = :id)
                returning encode(sha256, 'hex'), encode(public_sha256, 'hex')
                """)
            .param("ownerKind", ownerKind)
            .param("ownerId", ownerId)
            .param("id", attachment)
            .query(
                (row, number) ->
                    Stream.of(row.getString(1), row.getString(2)).filter(Objects::nonNull).toList())
            .list()
            .stream()
            .flatMap(List::stream)
            .toList();
    removeAfterCommit(hashes);
  }

  public Optional<Attachment> find(UUID id) {
    return jdbc.sql("select " + COLUMNS + " from file.attachment where id = :id")
        .param("id", id)
        .query(Attachment.class)
        .optional();
  }

  /// In the order in which they came, the redacted ones too.
  public List<Attachment> listOf(String ownerKind, UUID ownerId) {
    return listOf(ownerKind, List.of(ownerId));
  }

  /// Of several things at once, thing by thing.
  public List<Attachment> listOf(String ownerKind, Collection<UUID> ownerIds) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                from file.attachment
                where owner_kind = :ownerKind and owner_id = any(:ownerIds)
                order by owner_id, id
                """)
        .param("ownerKind", ownerKind)
        .param("ownerIds", ownerIds.toArray(UUID[]::new))
        .query(Attachment.class)
        .list();
  }

  /// How many files the thing has whose content is still there.
  public int count(String ownerKind, UUID ownerId) {
    return jdbc.sql(
            """
            select count(*) from file.attachment
            where owner_kind = :ownerKind and owner_id = :ownerId and redacted_at is null
            """)
        .param("ownerKind", ownerKind)
        .param("ownerId", ownerId)
        .query(Integer.class)
        .single();
  }

  /// How many bytes the files of those things have.
  public long bytes(String ownerKind, Collection<UUID> ownerIds) {
    return jdbc.sql(
            """
            select coalesce(sum(size), 0) from file.attachment
            where owner_kind = :ownerKind and owner_id = any(:ownerIds) and redacted_at is null
            """)
        .param("ownerKind", ownerKind)
        .param("ownerIds", ownerIds.toArray(UUID[]::new))
        .query(Long.class)
        .single();
  }

  /// Takes a file away for good, in the caller's transaction: name and hashes at once, the bytes on
  /// the disk when the transaction is committed, unless another attachment has the same content.
  /// What remains says that there was a file, and who took it away and when.
  ///
  /// @return false if there is no such attachment, or nothing left of it
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean redact(UUID id, @Nullable UUID by, Instant at) {
    Optional<List<String>> hashes =
        jdbc.sql(
                """
                update file.attachment
                set name = '', sha256 = null, public_sha256 = null,
                    redacted_at = :at, redacted_by = :by::uuid
                where id = :id and redacted_at is null
                returning encode(old.sha256, 'hex'), encode(old.public_sha256, 'hex')
                """)
            .param("id", id)
            .param("by", by)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .query(
                (row, number) ->
                    Stream.of(row.getString(1), row.getString(2)).filter(Objects::nonNull).toList())
            .optional();
    hashes.ifPresent(this::removeAfterCommit);
    return hashes.isPresent();
  }

  private void removeAfterCommit(List<String> hashes) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            orphans.removeUnused(hashes);
          }
        });
  }

  /// Two who attach to the same thing wait for each other here, or both would find room.
  private void requireRoom(String ownerKind, UUID ownerId, int files) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:owner, 0))::text")
        .param("owner", ownerKind + " " + ownerId)
        .query(String.class)
        .single();
    if (files > room(ownerKind, ownerId)) {
      throw new IllegalStateException("More than %d files for one thing".formatted(LIMIT));
    }
  }

  private void requireContents(List<Upload.Stored> files) {
    List<String> hashes =
        files.stream()
            .flatMap(file -> Stream.of(file.sha256(), file.publicSha256()))
            .filter(Objects::nonNull)
            .toList();
    orphans.hold(hashes);
    if (!hashes.stream().allMatch(folder::has)) {
      throw new IllegalStateException("The content was swept away before it was attached");
    }
  }
}
