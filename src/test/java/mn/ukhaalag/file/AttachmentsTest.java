package mn.ukhaalag.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mn.ukhaalag.ProvinceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/// Files belong to things, as long as they may.
@ProvinceTest
class AttachmentsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final Duration ONE_DAY = Duration.ofDays(1);

  @Autowired Attachments attachments;
  @Autowired ContentFolder folder;
  @Autowired FileResponses files;
  @Autowired Orphans orphans;
  @Autowired TransactionTemplate transaction;

  private final UUID owner = UUID.randomUUID();
  private final UUID person = UUID.randomUUID();

  @Test
  void anAttachmentIsFoundWithItsThing() throws IOException {
    Upload.Stored photograph = store(Samples.jpegWithPlace(), "зураг.jpg");
    Upload.Stored letter = store(unique(), "бичиг.pdf");

    List<Attachment> attached = attach(photograph, letter);

    assertThat(attachments.listOf("test", owner)).isEqualTo(attached);
    assertThat(attachments.listOf("test", List.of(owner, UUID.randomUUID()))).isEqualTo(attached);
    assertThat(attachments.find(attached.getFirst().id())).contains(attached.getFirst());
    assertThat(attachments.count("test", owner)).isEqualTo(2);
    assertThat(attached)
        .extracting(Attachment::name, Attachment::type, Attachment::addedAt, Attachment::addedBy)
        .containsExactly(
            tuple("зураг.jpg", FileType.JPEG, NOW, person),
            tuple("бичиг.pdf", FileType.PDF, NOW, person));
    assertThat(attached).extracting(Attachment::hasPublicCopy).containsExactly(true, false);
  }

  @Test
  void theContentComesBackAsItWasSentAndThePublicCopyWithoutThePlace() throws IOException {
    Attachment photograph = attach(store(Samples.jpegWithPlace(), "зураг.jpg")).getFirst();

    assertThat(bytes(files.original(photograph))).isEqualTo(Samples.jpegWithPlace());
    assertThat(new String(bytes(files.publicCopy(photograph)), StandardCharsets.ISO_8859_1))
        .doesNotContain(Samples.PLACE);
  }

  @Test
  void oneThingHasNoMoreThanTenFiles() throws IOException {
    Upload.Stored letter = store(unique(), "бичиг.pdf");
    attach(Collections.nCopies(9, letter).toArray(Upload.Stored[]::new));

    assertThat(attachments.room("test", owner)).isEqualTo(1);
    assertThatIllegalStateException().isThrownBy(() -> attach(letter, letter));
    assertThat(attachments.count("test", owner)).isEqualTo(9);
  }

  @Test
  void filesAreAttachedOnlyAsAPartOfAnAct() throws IOException {
    Upload.Stored letter = store(unique(), "бичиг.pdf");

    assertThatThrownBy(() -> attachments.attach("test", owner, List.of(letter), person, NOW))
        .isInstanceOf(IllegalTransactionStateException.class);
    assertThatThrownBy(() -> attachments.attach("test", owner, letter, person, NOW))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void theFilesOfADraftGoOverToWhatIsMadeOfIt() throws IOException {
    attach(store(unique(), "бичиг.pdf"));
    UUID petition = UUID.randomUUID();

    transaction.executeWithoutResult(
        status -> attachments.move("test", owner, "petition", petition));

    assertThat(attachments.listOf("test", owner)).isEmpty();
    assertThat(attachments.listOf("petition", petition)).hasSize(1);
  }

  @Test
  void aRedactionTakesTheBytesAndLeavesThatItTookPlace() throws IOException {
    byte[] content = unique();
    Upload.Stored letter = store(content, "Болдын бичиг.pdf");
    Attachment first = attach(letter).getFirst();
    Attachment second = attach(letter).getFirst();

    assertThat(redact(first)).isTrue();
    assertThat(folder.path(letter.sha256())).as("the second needs it").exists();
    assertThat(redact(second)).isTrue();
    assertThat(redact(second)).as("a second time").isFalse();

    assertThat(folder.path(letter.sha256())).doesNotExist();
    assertThat(attachments.listOf("test", owner))
        .allSatisfy(
            attachment -> {
              assertThat(attachment.isRedacted()).isTrue();
              assertThat(attachment.name()).isEmpty();
              assertThat(attachment.sha256()).isNull();
              assertThat(attachment.redactedBy()).isEqualTo(person);
              assertThat(attachment.redactedAt()).isEqualTo(NOW);
            });
    assertThat(attachments.count("test", owner)).isZero();
    assertThatThrownBy(() -> files.original(attachments.find(first.id()).orElseThrow()))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void aRedactionThatIsRolledBackTakesNothing() throws IOException {
    Attachment letter = attach(store(unique(), "бичиг.pdf")).getFirst();

    transaction.executeWithoutResult(
        status -> {
          attachments.redact(letter.id(), person, NOW);
          status.setRollbackOnly();
        });

    assertThat(bytes(files.original(letter))).hasSize((int) letter.size());
  }

  @Test
  void theSweepRemovesOnlyWhatIsOldAndBelongsToNothing() throws IOException {
    Upload.Stored used = store(unique(), "a.pdf");
    Upload.Stored rolledBack = store(unique(), "b.pdf");
    Upload.Stored young = store(unique(), "c.pdf");
    Upload.Stored storedAgain = store(unique(), "d.pdf");
    attach(used);
    transaction.executeWithoutResult(
        status -> {
          attachments.attach("test", owner, List.of(rolledBack), person, NOW);
          status.setRollbackOnly();
        });
    age(used, rolledBack, storedAgain);
    byte[] sameContent = Files.readAllBytes(folder.path(storedAgain.sha256()));
    store(sameContent, "e.pdf");

    orphans.sweep(ONE_DAY);

    assertThat(folder.has(rolledBack.sha256())).isFalse();
    assertThat(folder.has(used.sha256())).isTrue();
    assertThat(folder.has(young.sha256())).isTrue();
    assertThat(folder.has(storedAgain.sha256())).isTrue();
    assertThatIllegalStateException().isThrownBy(() -> attach(rolledBack));
  }

  @Test
  void theSweepWaitsForAnActThatIsJustAttaching() throws IOException {
    Upload.Stored letter = store(unique(), "a.pdf");
    age(letter);

    transaction.executeWithoutResult(
        status -> {
          attachments.attach("test", owner, List.of(letter), person, NOW);
          assertThat(sweepElsewhere()).isZero();
        });

    assertThat(folder.has(letter.sha256())).isTrue();
  }

  @Test
  void aContentStoredWhileTheSweepLooksAtItStays() throws IOException {
    Upload.Stored letter = store(unique(), "a.pdf");
    Instant beforeItWasStored = Instant.now().minus(ONE_DAY);

    assertThat(folder.removeIfOlder(letter.sha256(), beforeItWasStored)).isFalse();
    assertThat(folder.has(letter.sha256())).isTrue();
  }

  @Test
  void noAttachmentLosesItsContentWhileOthersRedactTheSame() throws Exception {
    byte[] content = unique();
    try (var people = Executors.newFixedThreadPool(12)) {
      var turns = new ArrayList<Future<Boolean>>();
      for (int i = 0; i < 60; i++) {
        boolean isRedacted = i % 2 == 0;
        turns.add(people.submit(() -> attachAndPerhapsRedact(content, isRedacted)));
      }
      for (var turn : turns) {
        turn.get();
      }
    }

    List<Attachment> left =
        attachments.listOf("race", owner).stream().filter(it -> !it.isRedacted()).toList();
    assertThat(left)
        .hasSizeBetween(1, Attachments.LIMIT)
        .allMatch(attachment -> folder.has(String.valueOf(attachment.sha256())));
  }

  /// Whoever finds the content redacted between storing and attaching, or the thing full, gives up.
  private boolean attachAndPerhapsRedact(byte[] content, boolean isRedacted) throws IOException {
    Upload.Stored stored = store(content, "a.pdf");
    try {
      Attachment attached =
          Objects.requireNonNull(
              transaction.execute(
                  status -> attachments.attach("race", owner, stored, person, NOW)));
      return isRedacted && redact(attached);
    } catch (IllegalStateException goneOrFull) {
      return false;
    }
  }

  private static byte[] bytes(ResponseEntity<Resource> answer) throws IOException {
    return Objects.requireNonNull(answer.getBody()).getContentAsByteArray();
  }

  private int sweepElsewhere() {
    return CompletableFuture.supplyAsync(
            () -> {
              try {
                return orphans.sweep(ONE_DAY);
              } catch (IOException problem) {
                throw new UncheckedIOException(problem);
              }
            })
        .join();
  }

  private void age(Upload.Stored... files) throws IOException {
    for (var file : files) {
      Path path = folder.path(file.sha256());
      Files.setLastModifiedTime(path, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    }
  }

  private boolean redact(Attachment attachment) {
    return Boolean.TRUE.equals(
        transaction.execute(status -> attachments.redact(attachment.id(), person, NOW)));
  }

  private List<Attachment> attach(Upload.Stored... files) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> attachments.attach("test", owner, List.of(files), person, NOW)));
  }

  private Upload.Stored store(byte[] content, String name) throws IOException {
    return (Upload.Stored) attachments.store(new ByteArrayInputStream(content), name);
  }

  /// No other test has this content.
  private static byte[] unique() {
    return Samples.join(Samples.pdf(), Samples.latin("% " + UUID.randomUUID() + "\n"));
  }
}
